import { HomeIcon } from '@sanity/icons/Home';
import { defineField, defineType } from 'sanity';
import { blocksField } from '../fields/blocksField.ts';
import { editorialFields } from '../fields/editorial.ts';
import { homeGroups } from '../fields/groups.ts';
import { leadField } from '../fields/lead.ts';
import { newsField } from '../fields/news.ts';
import { seoField } from '../fields/seoField.ts';
import { requiredText } from '../validation/requiredText.ts';

export const homePage = defineType({
  name: 'homePage',
  title: 'Forside',
  type: 'document',
  icon: HomeIcon,
  // The title is already above the form and in its first field: the text comes sooner without a third.
  __experimental_formPreviewTitle: false,
  groups: homeGroups,
  fields: [
    defineField({
      name: 'title',
      title: 'Titel',
      description: 'Den store overskrift øverst på forsiden.',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv forsidens overskrift.'),
    }),
    leadField,
    blocksField,
    newsField,
    seoField,
    ...editorialFields,
  ],
  preview: { select: { title: 'title' }, prepare: ({ title }) => ({ title, subtitle: '/' }) },
});
