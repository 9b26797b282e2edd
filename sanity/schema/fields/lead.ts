import { defineField } from 'sanity';

const longestLead = 300;

/** The introduction right below the title. */
export const leadField = defineField({
  name: 'lead',
  title: 'Indledning',
  description: 'Et par linjer, der siger, hvad siden handler om. De står under titlen.',
  type: 'text',
  rows: 3,
  group: 'content',
  validation: (rule) =>
    rule.max(longestLead).warning(`Indledningen er lang. Forkort den til højst ${longestLead} tegn.`),
});
