import MiniSearch from 'minisearch';
import type { SearchDocument } from './corpus.ts';
import { type Excerpt, excerptOf, markWords } from './excerpt.ts';
import { fold, wordPattern } from './fold.ts';

export type SearchHit = { path: string; title: Excerpt; excerpt: Excerpt };

/** Maximum length of a search query in characters. Longer ones are truncated, because each word costs time. */
export const maxQueryChars = 120;

/**
 * Builds a full-text index of the pages. Spelling variants are folded by Danish rules. Matches word prefixes and slight
 * misspellings; a page must contain every word of the query.
 *
 * @returns the search function; hits are sorted by relevance
 */
export function buildIndex(pages: readonly SearchDocument[]): (query: string) => SearchHit[] {
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'lead', 'text'],
    tokenize: (text) => text.match(wordPattern) ?? [],
    processTerm: fold,
  });
  // MiniSearch throws on a duplicate id; a repeated page must not break the whole search.
  const byId = new Map(pages.map((page) => [page.id, page]));
  index.addAll([...byId.values()]);

  return (query) => {
    const results = index.search(query.slice(0, maxQueryChars), {
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { title: 5, lead: 2 },
      combineWith: 'AND',
    });
    return results.flatMap((result) => {
      const page = byId.get(String(result.id));
      if (!page) return [];
      const terms = new Set(result.terms);
      const body = [page.lead, page.text].filter(Boolean).join('\n');
      return [{ path: page.path, title: markWords(page.title, terms), excerpt: excerptOf(body, terms) }];
    });
  };
}
