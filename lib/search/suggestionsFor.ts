import { type Language, languageOf, languages } from '#lib/languages.ts';
import type { PublicPage } from '#lib/urls/linkData.ts';
import type { Suggestions } from '#lib/urls/suggestion.ts';
import type { Search } from './buildIndex.ts';
import { indexIfReady } from './searchIndex.ts';
import { searchLanguages } from './searchLanguages.ts';
import { indexTitles, suggestPages } from './suggestPages.ts';

/** Pages that may be suggested, the site's name, and whether the store was unavailable when they were loaded. */
type KnownPages = { pages: readonly PublicPage[]; site: { name: string }; storeUnavailable: boolean };

const titleIndexes = new WeakMap<readonly PublicPage[], Partial<Record<Language, Search>>>();

/** Suggests the pages of its language that are closest to a path that was not found: by their texts, or without the store by their titles. */
export async function suggestionsFor(
  pathname: string,
  { pages, site, storeUnavailable }: KnownPages,
): Promise<Suggestions> {
  const language = languageOf(pathname);
  const index = await indexIfReady(language, { mayLoad: !storeUnavailable });
  const search = index ?? titleIndex(pages, site.name, language);
  // The prefix of the language is no word of the path.
  const { home } = languages[language];
  return suggestPages(home === '/' ? pathname : pathname.slice(home.length), search, pages);
}

function titleIndex(pages: readonly PublicPage[], siteName: string, language: Language): Search {
  const indexes = titleIndexes.get(pages) ?? {};
  titleIndexes.set(pages, indexes);
  const own = () => pages.filter(({ path }) => languageOf(path) === language);
  indexes[language] ??= indexTitles(own(), siteName, searchLanguages[language]);
  return indexes[language];
}
