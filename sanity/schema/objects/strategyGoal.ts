import { defineField, defineType } from 'sanity';
import { requiredText } from '../validation/requiredText.ts';

export const strategyGoal = defineType({
  name: 'strategyGoal',
  title: 'Mål',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Mål',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv målet, eller slet punktet.'),
    }),
    defineField({ name: 'text', title: 'Uddybning', type: 'text', rows: 3 }),
  ],
});
