import { defineField } from 'sanity';

const maxLength = 300;

/** The introduction below the title. */
export const leadField = defineField({
  name: 'lead',
  title: 'Indledning',
  description: 'Et par linjer, der siger, hvad siden handler om. De står under titlen.',
  type: 'text',
  rows: 3,
  group: 'content',
  validation: (rule) =>
    rule.max(maxLength).warning(`Indledningen er lang. Forkort den til højst ${maxLength} tegn.`),
});
