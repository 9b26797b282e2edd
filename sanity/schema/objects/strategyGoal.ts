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
      description: 'En kort sætning: Hvad er opnået, når målet er nået?',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv målet, eller slet punktet.'),
    }),
    defineField({
      name: 'text',
      title: 'Uddybning',
      description: 'Hvordan man kan se, at målet er nået. Kan udelades.',
      type: 'text',
      rows: 3,
    }),
  ],
});
