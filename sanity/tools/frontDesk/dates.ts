import { formatDay } from '#lib/danish/format.ts';

// Editors work in Danish time, wherever their computer is.
const timeZone = 'Europe/Copenhagen';
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone });
const clock = new Intl.DateTimeFormat('da-DK', { timeZone, timeStyle: 'short' });
const weekday = new Intl.DateTimeFormat('da-DK', { timeZone, weekday: 'long' });
const relativeDay = new Intl.RelativeTimeFormat('da', { numeric: 'auto' });
const dayMs = 24 * 60 * 60 * 1000;

/** The Danish date of a moment: `2026-11-29`. */
export const dayOf = (moment: Date | string): string => isoDay.format(new Date(moment));

/** The ISO date a number of days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** When a document was changed: »kl. 14.05«, »i går kl. 9.12«, »3. maj 2026«. */
export function changedText(moment: string, now: Date): string {
  const days = daysBetween(dayOf(moment), dayOf(now));
  if (days > 1 || days < 0) return formatDay(moment);
  return `${days === 1 ? 'i går ' : ''}kl.\u00a0${clock.format(new Date(moment))}`;
}

/** When a review is due: »for 3 dage siden«, »i dag«, »om 12 dage«. */
export const dueText = (day: string, today: string): string =>
  relativeDay.format(daysBetween(today, day), 'day');

/** The heading of the front desk: »Søndag 29. november 2026«. */
export function dateHeading(now: Date): string {
  const name = weekday.format(now);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${formatDay(now.toISOString())}`;
}
