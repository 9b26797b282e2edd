import { seasonNames } from '#lib/danish/seasons.ts';
import type { HistoricalDateValue } from '../validation/historicalDateRules.ts';

const longDay = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** A date of the timeline as the editor sees it in lists: »2011«, »Foråret 2005«, »8. oktober 2014«. */
export function historicalDateText({ precision, year, season, day }: HistoricalDateValue): string {
  if (precision === 'day' && day && !Number.isNaN(Date.parse(day))) return longDay.format(new Date(day));
  const name = precision === 'season' && season ? seasonNames[season].definite : undefined;
  return [name, year].filter((part) => part !== undefined).join(' ');
}
