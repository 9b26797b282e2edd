import { formatDay, formatPeriod } from '#lib/danish/format.ts';
import type { Strategy } from './documents/strategy.ts';

const statuses = {
  gaeldende: 'Gældende',
  udloebet: 'Udløbet',
  afloest: 'Afløst af en nyere strategi',
  ikkeOplyst: 'Ikke oplyst',
} as const;

/** What is known of a strategy, as terms and values in reading order. What is unknown is not in the list. */
export function strategyFacts(strategy: Strategy): { _key: string; label: string; value: string }[] {
  const { agreement, period } = strategy;
  const term = agreement && formatPeriod(agreement);
  const own = period && formatPeriod(period);
  const facts: [label: string, value: string | undefined][] = [
    ['Status', statuses[strategy.status]],
    ['Strategiens periode', own],
    ['Opkaldt efter', agreement?.name],
    ['Overenskomstperiode', term],
    ['Forlig indgået', agreement?.settledOn && formatDay(agreement.settledOn)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ _key: label, label, value }] : []));
}
