import { defineField, defineType } from 'sanity';
import { seasonNames, seasons } from '#lib/i18n/seasons.ts';
import { type HistoricalDateValue, historicalDateProblem } from '../validation/historicalDateRules.ts';
import { problem } from '../validation/problem.ts';
import { year } from '../validation/wholeNumber.ts';

const toHistoricalDate = (parent: unknown) => (parent ?? {}) as HistoricalDateValue;

export const historicalDate = defineType({
  name: 'historicalDate',
  title: 'Tidspunkt',
  type: 'object',
  fields: [
    defineField({
      name: 'precision',
      title: 'Hvor præcist kendes tidspunktet?',
      description: 'Vælg ikke mere, end der står i kilden.',
      type: 'string',
      options: {
        list: [
          { title: 'Kun år', value: 'year' },
          { title: 'År og årstid', value: 'season' },
          { title: 'Præcis dato', value: 'day' },
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'year',
      validation: (rule) => rule.required().error('Vælg, hvor præcist tidspunktet kendes.'),
    }),
    defineField({
      name: 'year',
      title: 'År',
      type: 'number',
      validation: (rule) => rule.custom(year({ required: true })),
    }),
    defineField({
      name: 'season',
      title: 'Årstid',
      type: 'string',
      options: {
        list: seasons.map((value) => ({ title: seasonNames[value].name, value })),
      },
      // Visible while it has a value: otherwise the editor could not remove it, as the error message demands.
      hidden: ({ parent, value }) => toHistoricalDate(parent).precision !== 'season' && !value,
    }),
    defineField({
      name: 'day',
      title: 'Dato',
      type: 'date',
      options: { dateFormat: 'DD.MM.YYYY' },
      hidden: ({ parent, value }) => toHistoricalDate(parent).precision !== 'day' && !value,
    }),
  ],
  validation: (rule) =>
    rule
      .required()
      .custom((date) => {
        const wrong = date ? historicalDateProblem(date as HistoricalDateValue) : undefined;
        return wrong ? problem(wrong.message, [wrong.field]) : true;
      })
      .error('Vælg, hvornår det skete.'),
});
