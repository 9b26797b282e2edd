import { defineField } from 'sanity';
import { webAddress } from '../validation/linkAddress.ts';
import { problem } from '../validation/problem.ts';
import { termFields } from './period.ts';

/** The collective agreement that a strategy is named after. Its term may differ from the strategy's. */
export const agreementField = defineField({
  name: 'agreement',
  title: 'Overenskomsten, strategien er opkaldt efter',
  description: 'Overenskomstens egen periode er ikke nødvendigvis strategiens.',
  type: 'object',
  options: { collapsible: true, columns: 2 },
  group: 'summary',
  fields: [
    defineField({
      name: 'name',
      title: 'Overenskomstens navn',
      description: 'For eksempel »OK21«.',
      type: 'string',
      validation: (rule) =>
        rule.custom((name, { parent }) =>
          isFilled(parent) && !name?.trim()
            ? problem('Skriv overenskomstens navn, for eksempel OK21.')
            : true,
        ),
    }),
    defineField({
      name: 'settledOn',
      title: 'Indgået',
      description: 'Den dag, parterne blev enige.',
      type: 'date',
      options: { dateFormat: 'DD.MM.YYYY' },
    }),
    ...termFields('Overenskomsten slutter, før den begynder. Byt om på datoerne, eller ret den ene.'),
    defineField({
      name: 'source',
      title: 'Kilde',
      description: 'Adressen på en side, hvor det står, altså https://…',
      type: 'string',
      validation: (rule) => rule.custom(webAddress),
    }),
  ],
});

function isFilled(agreement: unknown): boolean {
  const { settledOn, from, to, source } = (agreement ?? {}) as Record<string, unknown>;
  return [settledOn, from, to, source].some(Boolean);
}
