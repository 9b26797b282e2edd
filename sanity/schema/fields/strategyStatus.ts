import { defineField } from 'sanity';

const statuses = [
  { title: 'Gældende', value: 'gaeldende' },
  { title: 'Udløbet', value: 'udloebet' },
  { title: 'Afløst af en anden', value: 'afloest' },
  { title: 'Ikke oplyst', value: 'ikkeOplyst' },
];

/** Returns the Danish title of a strategy's status. */
export function statusTitle(status: unknown): string | undefined {
  return statuses.find(({ value }) => value === status)?.title;
}

/** The status of a strategy. The default is »Ikke oplyst«, because a status must be confirmed. */
export const statusField = defineField({
  name: 'status',
  title: 'Status',
  description: 'Vælg kun »Gældende«, når det er afklaret. Ellers »Ikke oplyst«.',
  type: 'string',
  options: { list: statuses, layout: 'radio' },
  initialValue: 'ikkeOplyst',
  group: 'summary',
  validation: (rule) =>
    rule.required().error('Vælg strategiens status; »Ikke oplyst«, hvis den ikke kendes.'),
});
