import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const factBox = defineType({
  name: 'factBox',
  title: 'Faktaboks',
  type: 'object',
  fields: [
    blockHeading,
    defineField({
      name: 'facts',
      title: 'Oplysninger',
      description: 'Korte svar: »Stiftet« og »2004«. En lang tekst hører til i en tekstblok.',
      type: 'array',
      of: [defineArrayMember({ type: 'fact' })],
      validation: (rule) => rule.required().min(1).error('Tilføj mindst én oplysning, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Faktaboks', 'heading'),
});
