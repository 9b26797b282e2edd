import { defineField, defineType } from 'sanity';
import { requiredText } from '../validation/requiredText.ts';

export const openPoint = defineType({
  name: 'openPoint',
  title: 'Uafklaret punkt',
  type: 'object',
  fields: [
    defineField({
      name: 'field',
      title: 'Hvor i dokumentet',
      description: 'Feltet, det drejer sig om, for eksempel »Indledning«.',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv, hvilket felt det drejer sig om.'),
    }),
    defineField({
      name: 'note',
      title: 'Hvad er uafklaret?',
      description: 'Hvad vides ikke, og hvem kan svare?',
      type: 'text',
      rows: 4,
      validation: (rule) => requiredText(rule, 'Skriv, hvad der er uafklaret.'),
    }),
  ],
  preview: { select: { title: 'note' } },
});
