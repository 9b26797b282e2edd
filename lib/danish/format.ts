import { type Season, seasonNames } from './seasons.ts';

const zone = 'Europe/Copenhagen';
const dayFormat = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: zone });
const collator = new Intl.Collator('da', { numeric: true });
const list = new Intl.ListFormat('da', { type: 'conjunction' });

/** A date as exactly as it is known. `day` is an ISO 8601 date. */
export type HistoricalDate =
  | { precision: 'year'; year: number }
  | { precision: 'season'; year: number; season: Season }
  | { precision: 'day'; year: number; day: string };

/** »2021-05-03« → »3. maj 2021«. Takes an ISO 8601 day or instant; days are days in Denmark. */
export function formatDay(iso: string): string {
  return dayFormat.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)).replace(/ /, '\u00a0');
}

/** A date as exactly as it is known: »2004«, »Foråret 2005«, »15. februar 2021«. */
export function formatHistoricalDate(date: HistoricalDate): string {
  if (date.precision === 'season') return `${seasonNames[date.season].inTime} ${date.year}`;
  if (date.precision === 'day') return formatDay(date.day);
  return String(date.year);
}

/** For the `datetime` attribute: the year, or the day. A season has no form there but its year. */
export function machineDate(date: HistoricalDate): string {
  return date.precision === 'day' ? date.day : String(date.year);
}

/** »1. april 2021 – 31. marts 2024«; an open end is left open. */
export function formatPeriod({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
  if (from && to) return `${formatDay(from)}\u00a0– ${formatDay(to)}`;
  if (from) return `Fra ${formatDay(from)}`;
  return to ? `Til ${formatDay(to)}` : '';
}

/** Bytes as a reader wants them: »830 kB«, »1,2 MB«. */
export function formatSize(bytes: number): string {
  // From 999,500 on, kilobytes would be rounded to »1.000 kB«.
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' && value < 10 ? 1 : 0;
  return `${new Intl.NumberFormat('da-DK', { maximumFractionDigits: digits }).format(Math.max(value, 1))}\u00a0${unit}`;
}

/** »KTO og KL« · »a, b og c«. */
export const formatList = (words: readonly string[]): string => list.format(words);

/** Danish alphabetical order: æ ø å last, aa as å, numbers by their value. */
export const compareDanish = (a: string, b: string): number => collator.compare(a, b);
