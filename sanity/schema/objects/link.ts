import { defineField, defineType } from 'sanity';
import { linkAddress } from '../validation/linkAddress.ts';

export const link = defineType({
  name: 'link',
  title: 'Link til et andet sted',
  type: 'object',
  fields: [
    defineField({
      name: 'href',
      title: 'Adresse',
      description:
        'https://… til en webside, mailto:navn@eksempel.dk til en mailadresse, tel:+4512345678 til en telefon.',
      // Not `url`: its built-in validation would run first, with a message that does not say how to fix the link.
      type: 'string',
      validation: (rule) => rule.required().custom(linkAddress).error('Linket mangler en adresse.'),
    }),
  ],
});
