import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading, blockIntro } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const timeline = defineType({
  name: 'timeline',
  title: 'Tidslinje',
  type: 'object',
  fields: [
    blockHeading,
    blockIntro,
    defineField({
      name: 'items',
      title: 'Begivenheder',
      description: 'Den ældste først.',
      type: 'array',
      of: [defineArrayMember({ type: 'timelineEvent' })],
      validation: (rule) => rule.required().min(1).error('Tilføj mindst én begivenhed, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Tidslinje', 'heading'),
});
