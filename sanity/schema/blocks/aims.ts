import { defineArrayMember, defineField, defineType } from 'sanity';
import { blockHeading, blockIntro } from '../fields/blockHeading.ts';
import { blockPreview } from '../preview/block.ts';
import { aimsIntroProblem } from '../validation/aimText.ts';
import { languageOfDocument } from '../validation/documentLanguage.ts';
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
          .custom(async (intro, context) => {
            const message = intro ? aimsIntroProblem(intro) : undefined;
            if (!message || !context.document) return true;
            // English sentences go on without »at«.
            return (await languageOfDocument(context.document, context)) === 'da' ? problem(message) : true;
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
