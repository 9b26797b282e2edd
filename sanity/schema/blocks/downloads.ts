import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const downloads = defineType({
  name: 'downloads',
  title: 'Filer til download',
  type: 'object',
  fields: [
    blockHeading,
    defineField({
      name: 'files',
      title: 'Filer',
      description: 'Helst pdf. Det vigtigste bør også stå som tekst på siden.',
      type: 'array',
      of: [defineArrayMember({ type: 'download' })],
      validation: (rule) => rule.required().min(1).error('Tilføj mindst én fil, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Filer til download', 'heading'),
});
