import { defineField, defineType } from 'sanity';
import { requiredText } from '../validation/requiredText.ts';

export const member = defineType({
  name: 'member',
  title: 'Medlem',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Navn',
      type: 'string',
      validation: (rule) => requiredText(rule, 'Skriv medlemmets navn, eller slet punktet.'),
    }),
    defineField({
      name: 'position',
      title: 'Stilling',
      description: 'For eksempel »Skoleleder«. Kan udelades.',
      type: 'string',
    }),
    defineField({
      name: 'workplace',
      title: 'Arbejdsplads',
      description: 'For eksempel kommunen eller regionen. Kan udelades.',
      type: 'string',
    }),
  ],
  preview: { select: { title: 'name', subtitle: 'workplace' } },
});
