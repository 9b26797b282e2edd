import { defineField } from 'sanity';
import { endsAfterStart } from '../validation/endsAfterStart.ts';

const dateFormat = 'DD.MM.YYYY';

/** Fields for the editors' own work: dates of the last and next review, and open questions. */
export const editorialFields = [
  defineField({
    name: 'lastReviewed',
    title: 'Sidst gennemgået',
    description:
      'Den dag, nogen sidst gik indholdet igennem og fandt det i orden. Bruges til »Senest opdateret« på siden.',
    type: 'date',
    options: { dateFormat },
    group: 'editorial',
  }),
  defineField({
    name: 'nextReview',
    title: 'Næste gennemgang',
    description: 'Den dag, indholdet skal ses efter igen. Den står i »Overblik« i god tid.',
    type: 'date',
    options: { dateFormat },
    group: 'editorial',
    validation: (rule) =>
      rule.custom(
        endsAfterStart(
          'lastReviewed',
          'Næste gennemgang ligger før »Sidst gennemgået«. Vælg en senere dato.',
        ),
      ),
  }),
  defineField({
    name: 'uafklaret',
    title: 'Uafklaret',
    description:
      'Spørgsmål, som redaktionen skal tage stilling til. De står i »Overblik« og vises aldrig på webstedet.',
    type: 'array',
    of: [{ type: 'openPoint' }],
    group: 'editorial',
  }),
];
