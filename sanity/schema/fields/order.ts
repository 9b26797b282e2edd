import { defineField } from 'sanity';
import { wholeNumber } from '../validation/wholeNumber.ts';

/** The place among the pages below the same page. */
export const orderField = ({ required }: { required: boolean }) =>
  defineField({
    name: 'order',
    title: 'Plads i rækkefølgen',
    description: required
      ? '1 står først.'
      : '1 står først blandt siderne under samme side. Tom: efter dem, der har et tal, i alfabetisk orden.',
    type: 'number',
    group: 'placement',
    validation: (rule) =>
      rule.custom(wholeNumber({ min: 0, max: 999, required }, 'Skriv et helt tal. 1 står først.')),
  });
