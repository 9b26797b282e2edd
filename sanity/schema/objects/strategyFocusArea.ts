import { defineField, defineType } from 'sanity';
import { requiredText } from '../validation/requiredText.ts';

export const strategyFocusArea = defineType({
  name: 'strategyFocusArea',
  title: 'Indsatsområde',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Indsatsområde',
      description: 'Emnet i få ord.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv indsatsområdet, eller slet punktet.'),
    }),
    defineField({
      name: 'text',
      title: 'Uddybning',
      description: 'Hvad der bliver gjort, og hvem der gør det. Kan udelades.',
      type: 'text',
      rows: 3,
    }),
  ],
});
