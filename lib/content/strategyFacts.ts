import { formatsIn } from '#lib/i18n/formats.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import { defaultLanguage, type Language } from '#lib/languages.ts';
import type { Strategy, strategyFactFields } from './documents/strategy.ts';

type Fact = { _key: string; label: string; value: string };

/**
 * Returns the facts of a strategy as terms and values, in reading order: what is known first. An unknown status or period
 * is stated; other unknown values are omitted.
 */
export function strategyFacts(
  strategy: Pick<Strategy, keyof typeof strategyFactFields>,
  language: Language = defaultLanguage,
): Fact[] {
  const formats = formatsIn(language);
  const { facts: labels, statuses } = textsIn(language).strategy;
  const { agreement, period } = strategy;
  const agreementPeriod = agreement && formats.period(agreement);
  const strategyPeriod = (period && formats.period(period)) || statuses.ikkeOplyst;
  const facts: [label: string, value: string | undefined][] = [
    [labels.status, statuses[strategy.status]],
    [labels.period, strategyPeriod],
    [labels.namedAfter, agreement?.name],
    [labels.agreementPeriod, agreementPeriod],
    [labels.settledOn, agreement?.settledOn && formats.day(agreement.settledOn)],
  ];
  const stated = facts.flatMap(([label, value]) => (value ? [{ _key: label, label, value }] : []));
  const isKnown = ({ value }: Fact) => value !== statuses.ikkeOplyst;
  return [...stated.filter(isKnown), ...stated.filter((fact) => !isKnown(fact))];
}
