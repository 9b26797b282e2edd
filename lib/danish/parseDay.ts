/** `day` is an ISO 8601 date; `problem` says in Danish why there is none. */
export type ParsedDay = { day: string } | { problem: string };

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const monthName = months.map((month) => `${month}[a-zæøå]*`).join('|');
const separator = '[ ./-]+';

/** Day, month (number or name) and year, as Danes write dates: 1.2.2026, 1/2-2026, 1. februar 2026. */
const danish = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2}|${monthName})${separator}(\\d{4}|\\d{2})$`, 'i');
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

const howToWrite = 'Skriv dag, måned og år, for eksempel 31.12.2027.';

/**
 * Reads a date as an editor writes it. Two digits of a year are this century's.
 *
 * @example parseDay('1/2-2026') // { day: '2026-02-01' }
 * @example parseDay('31.02.2027') // { problem: 'Datoen 31.02.2027 findes ikke. …' }
 */
export function parseDay(text: string): ParsedDay {
  const trimmed = text.trim().replace(/\.$/, '');
  const [day, month, year] = partsOf(trimmed);
  if (day === undefined || month === undefined || year === undefined)
    return { problem: `Datoen kan ikke læses. ${howToWrite}` };
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return { problem: `Datoen ${text.trim()} findes ikke. ${howToWrite}` };
  return { day: date.toISOString().slice(0, 10) };
}

/** Writes an ISO 8601 date as dd.mm.åååå; returns anything else unchanged. */
export function writeDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : day;
}

function partsOf(text: string): (number | undefined)[] {
  const isoParts = iso.exec(text);
  if (isoParts) return [Number(isoParts[3]), Number(isoParts[2]), Number(isoParts[1])];
  const parts = danish.exec(text);
  if (!parts) return [];
  const [, day, month = '', year = ''] = parts;
  const named = months.findIndex((name) => month.toLowerCase().startsWith(name));
  return [
    Number(day),
    named < 0 ? Number(month) : named + 1,
    year.length === 2 ? 2000 + Number(year) : Number(year),
  ];
}
