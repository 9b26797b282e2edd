import { defineField, defineType } from 'sanity';
import { requiredText } from '../validation/requiredText.ts';

export const fact = defineType({
  name: 'fact',
  title: 'Oplysning',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Hvad',
      description: 'For eksempel »Stiftet«.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv, hvad oplysningen handler om.'),
    }),
    defineField({
      name: 'value',
      title: 'Oplysning',
      description: 'For eksempel »2004«.',
      type: 'text',
      rows: 2,
      validation: (rule) => requiredText(rule, 'Skriv oplysningen, eller slet punktet.'),
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'value' } },
});
