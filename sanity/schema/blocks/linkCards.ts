import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading, blockIntro } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';

export const linkCards = defineType({
  name: 'linkCards',
  title: 'Genveje',
  type: 'object',
  fields: [
    blockHeading,
    blockIntro,
    defineField({
      name: 'cards',
      title: 'Genveje',
      description: 'De sider, man mest sandsynligt vil læse bagefter. To til fire er nok.',
      type: 'array',
      of: [defineArrayMember({ type: 'linkCard' })],
      validation: (rule) => rule.required().min(1).error('Tilføj mindst én genvej, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Genveje', 'heading'),
});
