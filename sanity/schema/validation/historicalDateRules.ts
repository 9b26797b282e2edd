import type { HistoricalDate } from '#sanity/generated/types.ts';

export type HistoricalDateValue = Omit<HistoricalDate, '_type'>;

type DateProblem = { field: 'season' | 'day' | 'year'; message: string };

/**
 * Checks that the fields of a timeline date match its precision.
 *
 * @returns the first problem, with a Danish message and the field to fix; `undefined` if the date is consistent
 */
export function historicalDateProblem({
  precision,
  year,
  season,
  day,
}: HistoricalDateValue): DateProblem | undefined {
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
