import { defineField } from 'sanity';

const statuses = [
  { title: 'Gældende', value: 'gaeldende' },
  { title: 'Udløbet', value: 'udloebet' },
  { title: 'Afløst af en anden', value: 'afloest' },
  { title: 'Ikke oplyst', value: 'ikkeOplyst' },
];

/** The Danish name of a strategy's status. */
export function statusTitle(status: unknown): string | undefined {
  return statuses.find(({ value }) => value === status)?.title;
}

/** Whether a strategy is in force; said only when somebody knows. */
export const statusField = defineField({
  name: 'status',
  title: 'Status',
  description: 'Vælg kun »Gældende«, når det er afklaret. Ellers »Ikke oplyst«.',
  type: 'string',
  options: { list: statuses, layout: 'radio' },
  initialValue: 'ikkeOplyst',
  group: 'content',
  validation: (rule) =>
    rule.required().error('Vælg strategiens status; »Ikke oplyst«, hvis den ikke kendes.'),
});
