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
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv indsatsområdet, eller slet punktet.'),
    }),
    defineField({ name: 'text', title: 'Uddybning', type: 'text', rows: 3 }),
  ],
});
