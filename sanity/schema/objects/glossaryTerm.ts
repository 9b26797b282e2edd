import { defineField, defineType } from 'sanity';
import { requiredText } from '../validation/requiredText.ts';

export const glossaryTerm = defineType({
  name: 'glossaryTerm',
  title: 'Ord',
  type: 'object',
  fields: [
    defineField({
      name: 'term',
      title: 'Ord',
      description: 'Som det står i teksterne, for eksempel »KTO«. Store og små bogstaver tæller.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv ordet, der skal forklares.'),
    }),
    defineField({
      name: 'text',
      title: 'Forklaring',
      description: 'En sætning eller to.',
      type: 'text',
      rows: 3,
      validation: (rule) => [
        requiredText(rule, 'Skriv, hvad ordet betyder.'),
        rule.max(240).warning('Forklaringen er lang til margenen. Forkort den til højst 240 tegn.'),
      ],
    }),
  ],
  preview: { select: { title: 'term', subtitle: 'text' } },
});
