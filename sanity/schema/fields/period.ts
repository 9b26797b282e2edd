import { defineField } from 'sanity';
import { endsAfterStart } from '../validation/endsAfterStart.ts';

const options = { dateFormat: 'DD.MM.YYYY' };

/**
 * The first and last day of a term, both inclusive.
 *
 * @param endBeforeStart Danish error message
 */
export function termFields(endBeforeStart: string) {
  return [
    defineField({ name: 'from', title: 'Fra', description: 'Den første dag.', type: 'date', options }),
    defineField({
      name: 'to',
      title: 'Til og med',
      description: 'Den sidste dag.',
      type: 'date',
      options,
      validation: (rule) => rule.custom(endsAfterStart('from', endBeforeStart)),
    }),
  ];
}

/** The term of a strategy. */
export const periodField = defineField({
  name: 'period',
  title: 'Strategiens periode',
  description: 'Kun hvis den er kendt.',
  type: 'object',
  options: { columns: 2 },
  group: 'summary',
  fields: termFields('Perioden slutter, før den begynder. Byt om på datoerne, eller ret den ene.'),
});
