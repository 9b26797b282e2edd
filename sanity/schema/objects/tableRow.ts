import { defineArrayMember, defineField, defineType } from 'sanity';

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Række',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Felter',
      description: 'Fra venstre mod højre. Alle rækker skal have lige mange.',
      type: 'array',
      of: [defineArrayMember({ type: 'string', title: 'Felt' })],
      validation: (rule) => rule.required().min(1).error('Rækken er tom. Tilføj felter, eller slet rækken.'),
    }),
  ],
  preview: {
    select: { cells: 'cells' },
    prepare: ({ cells }) => ({ title: Array.isArray(cells) ? cells.join(' · ') : 'Tom række' }),
  },
});
