import { defineField, defineType } from 'sanity';
import { blockHeading, blockIntro } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const standsBehind = defineType({
  name: 'standsBehind',
  title: 'Hvem står bag',
  description:
    'Tegningen viser alle organisationer uden slutår og alle netværksgrupper. Ret den under »Organisationer« og »Netværksgrupper«.',
  type: 'object',
  fields: [
    blockHeading,
    blockIntro,
    defineField({
      name: 'centreText',
      title: 'Tekst i midten',
      description: 'Et par ord om Væksthuset, mellem parterne og grupperne.',
      type: 'string',
    }),
  ],
  preview: blockPreview('Hvem står bag', 'heading'),
});
