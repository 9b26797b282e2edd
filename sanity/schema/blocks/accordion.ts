import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const accordion = defineType({
  name: 'accordion',
  title: 'Tekst til at folde ud',
  type: 'object',
  fields: [
    blockHeading,
    defineField({
      name: 'items',
      title: 'Punkter',
      description: 'For eksempel et spørgsmål i hvert punkt. Kun overskriften ses, til man trykker på den.',
      type: 'array',
      of: [defineArrayMember({ type: 'accordionItem' })],
      validation: (rule) => rule.required().min(1).error('Tilføj mindst ét punkt, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Tekst til at folde ud', 'heading'),
});
