import { formatDay, formatPeriod } from '#lib/danish/format.ts';
import type { Strategy } from './documents/strategy.ts';

const statuses = {
  gaeldende: 'Gældende',
  udloebet: 'Udløbet',
  afloest: 'Afløst af en nyere strategi',
  ikkeOplyst: 'Ikke oplyst',
} as const;

/** Returns the facts of a strategy as terms and values, in reading order. Unknown values are omitted. */
export function strategyFacts(strategy: Strategy): { _key: string; label: string; value: string }[] {
  const { agreement, period } = strategy;
  const agreementPeriod = agreement && formatPeriod(agreement);
  const strategyPeriod = period && formatPeriod(period);
  const facts: [label: string, value: string | undefined][] = [
    ['Status', statuses[strategy.status]],
    ['Strategiens periode', strategyPeriod],
    ['Opkaldt efter', agreement?.name],
    ['Overenskomstperiode', agreementPeriod],
    ['Forlig indgået', agreement?.settledOn && formatDay(agreement.settledOn)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ _key: label, label, value }] : []));
}
