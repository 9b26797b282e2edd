import MiniSearch from 'minisearch';
import { fold } from '#lib/search/fold.ts';
import type { PublicPage } from './linkData.ts';
import { looseKey, spelledAsOurs } from './spelling.ts';

export type Suggestions = {
  /** The pages that come nearest, best first. */
  pages: PublicPage[];
  /** The address in words, to search for; empty when nothing in it can be read. */
  words: string;
};

/** As many as can be taken in at a glance. */
const most = 4;

/** What comes to less than this share of the best is no help. */
const worth = 0.35;

/** Letters that may be wrong in a word, as a share of its length. */
const fuzzy = 0.34;

/** An address of more words than this is no address of ours. */
const mostWords = 12;

/**
 * Finds the pages that come nearest to an address, by the words in their addresses and titles.
 *
 * @param pages all that can be suggested
 */
export function suggestFrom(pages: readonly PublicPage[]): (pathname: string) => Suggestions {
  const index = new MiniSearch<PublicPage>({
    fields: ['path', 'title'],
    idField: 'path',
    storeFields: ['id', 'path', 'title'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}\u00ad]+/u).filter(Boolean),
    processTerm: (term) => looseKey(fold(term)),
    searchOptions: { fuzzy, prefix: (term) => term.length > 3, boost: { path: 2 }, combineWith: 'OR' },
  });
  index.addAll(pages);
  return (pathname) => {
    const words = wordsOf(pathname);
    const hits = words === '' ? [] : index.search(words);
    const least = worth * (hits[0]?.score ?? 0);
    const pages = hits
      .filter(({ score }) => score >= least)
      .slice(0, most)
      .map(({ id: _, ...page }) => page as unknown as PublicPage);
    return { pages, words };
  };
}

function wordsOf(pathname: string): string {
  const path = spelledAsOurs(pathname) ?? '';
  return path.split(/[/-]/).filter(Boolean).slice(0, mostWords).join(' ').slice(0, 120);
}
