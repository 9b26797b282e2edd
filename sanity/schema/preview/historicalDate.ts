import type { HistoricalDateValue } from '../validation/historicalDate.ts';

const seasons: Readonly<Record<NonNullable<HistoricalDateValue['season']>, string>> = {
  foraar: 'Foråret',
  sommer: 'Sommeren',
  efteraar: 'Efteråret',
  vinter: 'Vinteren',
};

const longDay = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** A date of the timeline as the editor sees it in lists: »2011«, »Foråret 2005«, »8. oktober 2014«. */
export function historicalDateText({ precision, year, season, day }: HistoricalDateValue): string {
  if (precision === 'day' && day && !Number.isNaN(Date.parse(day))) return longDay.format(new Date(day));
  const name = precision === 'season' && season ? seasons[season] : undefined;
  return [name, year].filter((part) => part !== undefined).join(' ');
}
