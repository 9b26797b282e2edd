import { type Season, seasonNames } from './seasons.ts';

const timeZone = 'Europe/Copenhagen';
const dayFormat = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone });
const collator = new Intl.Collator('da', { numeric: true });
const listFormat = new Intl.ListFormat('da', { type: 'conjunction' });

/** A date with its precision. `day` is an ISO 8601 date. */
export type HistoricalDate =
  | { precision: 'year'; year: number }
  | { precision: 'season'; year: number; season: Season }
  | { precision: 'day'; year: number; day: string };

/**
 * Formats a date in Danish, in Danish time.
 *
 * @param iso ISO 8601 date or date and time
 * @example formatDay('2021-05-03') // '3. maj 2021'
 */
export function formatDay(iso: string): string {
  return dayFormat.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)).replace(/ /, '\u00a0');
}

/** Formats a date as precisely as it is known: »2004«, »Foråret 2005«, »15. februar 2021«. */
export function formatHistoricalDate(date: HistoricalDate): string {
  if (date.precision === 'season') return `${seasonNames[date.season].definite} ${date.year}`;
  if (date.precision === 'day') return formatDay(date.day);
  return String(date.year);
}

/** Formats a date for the `datetime` attribute: the day or the year. HTML has no format for seasons. */
export function machineDate(date: HistoricalDate): string {
  return date.precision === 'day' ? date.day : String(date.year);
}

/** Formats a period: »1. april 2021 – 31. marts 2024«, »Fra 1. april 2021« or »Til 31. marts 2024«. */
export function formatPeriod({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
  if (from && to) return `${formatDay(from)}\u00a0– ${formatDay(to)}`;
  if (from) return `Fra ${formatDay(from)}`;
  return to ? `Til ${formatDay(to)}` : '';
}

/** Formats a number of bytes: »830 kB«, »1,2 MB«. */
export function formatSize(bytes: number): string {
  // 999,500 bytes and more would be rounded to »1.000 kB«.
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' && value < 10 ? 1 : 0;
  return `${new Intl.NumberFormat('da-DK', { maximumFractionDigits: digits }).format(Math.max(value, 1))}\u00a0${unit}`;
}

/** Joins words: »KTO og KL«, »a, b og c«. */
export const formatList = (words: readonly string[]): string => listFormat.format(words);

/** Compares in Danish alphabetical order: æ, ø, å last, aa as å, numbers by value. For `Array.sort`. */
export const compareDanish = (a: string, b: string): number => collator.compare(a, b);
