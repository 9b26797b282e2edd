import { type Language, languages } from '#lib/languages.ts';
import type { Season } from './seasons.ts';
import { textsIn } from './texts.ts';

const timeZone = 'Europe/Copenhagen';

/** A date with its precision. `day` is an ISO 8601 date. */
export type HistoricalDate =
  | { precision: 'year'; year: number }
  | { precision: 'season'; year: number; season: Season }
  | { precision: 'day'; year: number; day: string };

/** Writes dates, sizes and lists in one language. */
export type Formats = ReturnType<typeof createFormats>;

function createFormats(language: Language) {
  const { locale } = languages[language];
  const { seasons, from: fromWord, until: untilWord } = textsIn(language).dates;
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });

  /**
   * Formats a date, in Danish time: »3. maj 2021«, "3 May 2021".
   *
   * @param iso ISO 8601 date or date and time
   */
  const day = (iso: string): string =>
    dayFormat.format(new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)).replace(/ /, '\u00a0');

  return {
    day,

    /** Formats a date as precisely as it is known: »2004«, »Foråret 2005«, »15. februar 2021«. */
    historicalDate(date: HistoricalDate): string {
      if (date.precision === 'season') return `${seasons[date.season]} ${date.year}`;
      return date.precision === 'day' ? day(date.day) : String(date.year);
    },

    /** Formats a period: »1. april 2021 – 31. marts 2024«, »Fra 1. april 2021« or »Til 31. marts 2024«. */
    period({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
      if (from && to) return `${day(from)}\u00a0– ${day(to)}`;
      if (from) return `${fromWord} ${day(from)}`;
      return to ? `${untilWord} ${day(to)}` : '';
    },

    /** Formats a number of bytes: »830 kB«, »1,2 MB«. */
    size(bytes: number): string {
      // 999,500 bytes and more would be rounded to »1.000 kB«.
      const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
      const maximumFractionDigits = unit === 'MB' && value < 10 ? 1 : 0;
      const number = new Intl.NumberFormat(locale, { maximumFractionDigits }).format(Math.max(value, 1));
      return `${number}\u00a0${unit}`;
    },

    /** Joins words: »a, b og c«. */
    list: (words: readonly string[]): string => listFormat.format(words),
  };
}

const byLanguage: Readonly<Record<Language, Formats>> = { da: createFormats('da'), en: createFormats('en') };

/** Returns the formats of a language. */
export const formatsIn = (language: Language): Formats => byLanguage[language];
