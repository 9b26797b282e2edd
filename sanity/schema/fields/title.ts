import { defineField } from 'sanity';
import { TitleInput } from '../inputs/TitleInput.ts';
import { requiredText } from '../validation/requiredText.ts';

/** The title of a page: its largest heading, and its name in menus and search results. */
export const titleField = defineField({
  name: 'title',
  title: 'Titel',
  description: 'Sidens overskrift og dens navn i menuer og søgeresultater.',
  type: 'string',
  group: 'content',
  components: { input: TitleInput },
  validation: (rule) => requiredText(rule, 'Skriv sidens titel.'),
});
