import { seasonNames } from '#lib/i18n/seasons.ts';
import type { HistoricalDateValue } from '../validation/historicalDateRules.ts';

const longDate = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** Formats a timeline date for lists: »2011«, »Foråret 2005«, »8. oktober 2014«. */
export function historicalDateText({ precision, year, season, day }: HistoricalDateValue): string {
  if (precision === 'day' && day && !Number.isNaN(Date.parse(day))) return longDate.format(new Date(day));
  const seasonName = precision === 'season' && season ? seasonNames[season].definite : undefined;
  return [seasonName, year].filter((part) => part !== undefined).join(' ');
}
