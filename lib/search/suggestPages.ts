import type { PublicPage } from '#lib/urls/linkData.ts';
import { pathWords } from '#lib/urls/pathWords.ts';
import type { Suggestion, Suggestions } from '#lib/urls/suggestion.ts';
import { buildIndex, type Search, type SearchHit } from './buildIndex.ts';
import type { SearchDocument } from './corpus.ts';
import { editDistance } from './editDistance.ts';
import { fold, looselyFold } from './fold.ts';
import type { SearchLanguage } from './language.ts';

/** As many as a visitor takes in at a glance. */
const maxSuggestions = 5;
/** A hit that scores less has too little of the path's words, or less than this share of the best one's score. */
const minScore = { absolute: 0.02, share: 0.05 };
const maxMistakes = 2;
/** Words that more pages have do not tell them apart. */
const maxMatches = 500;

/**
 * Suggests pages for a path that was not found. Those for its last part come first: the parts above only say where it was.
 *
 * @param pathname percent-encoded or not
 * @param pages pages that may be suggested; the index of the search may be older
 */
export function suggestPages(pathname: string, search: Search, pages: readonly PublicPage[]): Suggestions {
  const words = pathWords(pathname);
  const lastWords = pathWords(pathname.replace(/\/+$/, '').replace(/^.*\//s, '/'));
  const paths = pathsOf(pages);
  const isNear = ({ path }: SearchHit) => isMisspelled(lastWords, path);
  const hits = [...new Set([lastWords, words])]
    .flatMap((query) => closest(search, query))
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
  const unique = new Map(
    hits.filter(({ path }) => paths.has(path)).map((hit) => [hit.path, toSuggestion(hit)]),
  );
  return { pages: [...unique.values()].slice(0, maxSuggestions), words };
}

/** The list of pages stays the same until a page changes. */
const pathSets = new WeakMap<readonly PublicPage[], ReadonlySet<string>>();

function pathsOf(pages: readonly PublicPage[]): ReadonlySet<string> {
  const paths = pathSets.get(pages) ?? new Set(pages.map(({ path }) => path));
  pathSets.set(pages, paths);
  return paths;
}

/** True if the last part of a path is what was requested, but for a letter or two: »form}l« is »formål«. */
function isMisspelled(requested: string, path: string): boolean {
  const [written, slug] = [requested, path.replace(/^.*\//s, '')].map((words) =>
    looselyFold(fold(words.replace(/[ -]/g, ''))),
  );
  return editDistance(written ?? '', slug ?? '', maxMistakes) <= maxMistakes;
}

function closest(search: Search, query: string): readonly SearchHit[] {
  const { hits, isVague } = search(query, { guesses: false, maxCount: maxMatches });
  if (isVague) return [];
  const min = Math.max(minScore.absolute, minScore.share * (hits[0]?.score ?? 0));
  return hits.filter(({ score }) => score >= min);
}

const toSuggestion = ({ path, title, trail }: SearchHit): Suggestion => ({
  ...{ path, trail },
  title: title.map(({ text }) => text).join(''),
});

/** An index of titles and paths alone, for when the texts cannot be loaded. */
export function indexTitles(
  pages: readonly PublicPage[],
  siteName: string,
  language?: SearchLanguage,
): Search {
  const titles = new Map(pages.map(({ path, title }) => [path, title]));
  const documents = pages.map(({ id, path, title }): SearchDocument => {
    const segments = path.split('/').slice(1);
    const above = segments.slice(1).map((_, at) => `/${segments.slice(0, at + 1).join('/')}`);
    return {
      ...{ id, path, title, lead: '', sections: [] },
      trail: above.flatMap((each) => titles.get(each) ?? []),
      searchTerms: (segments.at(-1) ?? '').replaceAll('-', ' '),
    };
  });
  return buildIndex(documents, siteName, language);
}
