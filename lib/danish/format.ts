import { formatsIn, type HistoricalDate } from '#lib/i18n/formats.ts';

/** Swedish dates are written as in ISO 8601. */
const isoDayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Copenhagen' });
const collator = new Intl.Collator('da', { numeric: true });

/** The Danish formats, for the Studio and for messages to editors. Pages use those of their own language. */
export const {
  day: formatDay,
  historicalDate: formatHistoricalDate,
  period: formatPeriod,
  size: formatSize,
  list: formatList,
} = formatsIn('da');

/**
 * Returns the day of an instant in Danish time, in ISO 8601; `undefined` for an invalid instant.
 *
 * @example danishDay('2026-12-31T23:00:00Z') // '2027-01-01'
 */
export function danishDay(instant: string): string | undefined {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : isoDayFormat.format(date);
}

/** Formats a date for the `datetime` attribute: the day or the year. HTML has no format for seasons. */
export function machineDate(date: HistoricalDate): string {
  return date.precision === 'day' ? date.day : String(date.year);
}

/** Compares in Danish alphabetical order: æ, ø, å last, aa as å, numbers by value. For `Array.sort`. */
export const compareDanish = (a: string, b: string): number => collator.compare(a, b);
