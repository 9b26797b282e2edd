import { defineField, defineType } from 'sanity';
import { aimProblem } from '../validation/aimText.ts';
import { problem } from '../validation/problem.ts';
import { requiredText } from '../validation/requiredText.ts';

export const aim = defineType({
  name: 'aim',
  title: 'Formål',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Formål',
      description: 'Fortsætter sætningen »… arbejder for at«. Skriv altså for eksempel »styrke lederne«.',
      type: 'text',
      rows: 2,
      validation: (rule) => [
        requiredText(rule, 'Punktet er tomt. Skriv det, eller slet det.'),
        rule
          .custom((text) => {
            const message = text ? aimProblem(text) : undefined;
            return message ? problem(message) : true;
          })
          .warning(),
      ],
    }),
  ],
  preview: { select: { title: 'text' } },
});
