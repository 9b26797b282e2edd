import { defineField } from 'sanity';
import { endsAfterStart } from '../validation/endsAfterStart.ts';

const options = { dateFormat: 'DD.MM.YYYY' };

/** The days a term begins and ends, both included. */
export function termFields(beforeStart: string) {
  return [
    defineField({ name: 'from', title: 'Fra', type: 'date', options }),
    defineField({
      name: 'to',
      title: 'Til og med',
      type: 'date',
      options,
      validation: (rule) => rule.custom(endsAfterStart('from', beforeStart)),
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
  group: 'content',
  fields: termFields('Perioden slutter, før den begynder. Byt om på datoerne, eller ret den ene.'),
});
