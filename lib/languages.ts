/**
 * The languages of the site. It imports nothing, like `lib/model.ts`.
 *
 * A page's language is not stored: it follows from its path. Danish pages are at the root, English ones below `/en`. A
 * page moved below the English front page is English from then on.
 */

/** Properties of a language. */
type Traits = {
  /** Path of the front page. All other pages of the language are below it. */
  home: string;
  /** For dates and numbers. */
  locale: string;
  /** For link previews. */
  openGraph: string;
  /** In the language itself. */
  name: string;
};

export const languages = {
  da: { home: '/', locale: 'da-DK', openGraph: 'da_DK', name: 'Dansk' },
  en: { home: '/en', locale: 'en-GB', openGraph: 'en_GB', name: 'English' },
} as const satisfies Record<string, Traits>;

/** ISO 639-1 code. */
export type Language = keyof typeof languages;

/** The language of every path that belongs to no other. */
export const defaultLanguage = 'da' satisfies Language;

export const languageCodes = Object.keys(languages) as Language[];

/**
 * Returns the language of a path, whether or not there is a page.
 *
 * @example languageOf('/en/purpose') // 'en'
 */
export function languageOf(path: string): Language {
  const isBelow = (home: string) => path === home || path.startsWith(`${home}/`);
  return (
    languageCodes.find((code) => code !== defaultLanguage && isBelow(languages[code].home)) ?? defaultLanguage
  );
}

/** True if the page at a path is the front page of a language. */
export const isFrontPage = (path: string): boolean => path === languages[languageOf(path)].home;

/**
 * Id of a message on each front page. The language switch of a page without a translation leads there, and the message is
 * shown only then (CSS `:target`), because a page without script cannot know where its visitor came from.
 */
export const notTranslatedIds = { da: 'uoversat', en: 'not-translated' } as const satisfies Record<
  Language,
  string
>;

/** Id of the main content of a page, for the skip link. */
export const mainIds = { da: 'indhold', en: 'content' } as const satisfies Record<Language, string>;

/** A path for each language that has one. */
export type Versions = Partial<Record<Language, string>>;
