import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading, blockIntro } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';
import { aimsIntroProblem } from '../validation/aimText.ts';
import { problem } from '../validation/problem.ts';

export const aims = defineType({
  name: 'aims',
  title: 'Formål',
  type: 'object',
  fields: [
    blockHeading,
    defineField({
      ...blockIntro,
      description:
        'Sætningen, som punkterne fortsætter, for eksempel »Væksthus for Ledelse arbejder for at«.',
      validation: (rule) =>
        rule
          .custom((intro) => {
            const message = intro ? aimsIntroProblem(intro) : undefined;
            return message ? problem(message) : true;
          })
          .warning(),
    }),
    defineField({
      name: 'items',
      title: 'Punkter',
      description: 'Hvert punkt gør indledningens sætning færdig.',
      type: 'array',
      of: [defineArrayMember({ type: 'aim' })],
      validation: (rule) => rule.required().min(1).error('Tilføj mindst ét formål, eller slet blokken.'),
    }),
  ],
  preview: blockPreview('Formål', 'heading'),
});
