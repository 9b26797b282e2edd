import type { HistoricalDate } from '#sanity/generated/types.ts';

export type HistoricalDateValue = Omit<HistoricalDate, '_type'>;

type Wrong = { field: 'season' | 'day' | 'year'; message: string };

/**
 * What in a date of the timeline goes against its precision, in Danish.
 *
 * @returns the first problem with the field to mend; `undefined` when the date is consistent
 */
export function historicalDateProblem({
  precision,
  year,
  season,
  day,
}: HistoricalDateValue): Wrong | undefined {
  if (precision === 'season' && !season)
    return { field: 'season', message: 'Vælg årstiden, eller vælg »Kun år«.' };
  if (precision === 'day' && !day) return { field: 'day', message: 'Vælg datoen, eller vælg »Kun år«.' };
  if (precision !== 'season' && season) {
    return {
      field: 'season',
      message: 'Der er valgt en årstid, som ikke bliver vist. Fjern den, eller vælg »År og årstid«.',
    };
  }
  if (precision !== 'day' && day) {
    return {
      field: 'day',
      message: 'Der er valgt en dato, som ikke bliver vist. Fjern den, eller vælg »Præcis dato«.',
    };
  }
  if (day && year !== undefined && Number(day.slice(0, 4)) !== year) {
    return {
      field: 'year',
      message: `Året passer ikke med datoen, der ligger i ${day.slice(0, 4)}. Ret det ene.`,
    };
  }
  return undefined;
}
