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
      validation: (rule) => requiredText(rule, 'Skriv medlemmets navn.'),
    }),
    defineField({ name: 'position', title: 'Stilling', type: 'string' }),
    defineField({ name: 'workplace', title: 'Arbejdsplads', type: 'string' }),
  ],
  preview: { select: { title: 'name', subtitle: 'workplace' } },
});
