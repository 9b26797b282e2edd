import MiniSearch from 'minisearch';
import type { SearchDocument } from './corpus.ts';
import { type Excerpt, excerptOf, markWords } from './excerpt.ts';
import { fold, wordPattern } from './fold.ts';

export type SearchHit = { path: string; title: Excerpt; excerpt: Excerpt };

/** Longer questions are cut here: nobody means them, and each word costs time. */
export const maxQuestionChars = 120;

/** Makes the pages searchable. Spelling is folded the Danish way; words may be begun or slightly misspelt. */
export function buildIndex(pages: readonly SearchDocument[]): (question: string) => SearchHit[] {
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'lead', 'text'],
    tokenize: (text) => text.match(wordPattern) ?? [],
    processTerm: fold,
  });
  // MiniSearch throws on an id it has; one page told of twice must not cost the whole search.
  const byId = new Map(pages.map((page) => [page.id, page]));
  index.addAll([...byId.values()]);

  return (question) => {
    const found = index.search(question.slice(0, maxQuestionChars), {
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { title: 5, lead: 2 },
      combineWith: 'AND',
    });
    return found.flatMap((result) => {
      const page = byId.get(String(result.id));
      if (!page) return [];
      const terms = new Set(result.terms);
      const body = [page.lead, page.text].filter(Boolean).join('\n');
      return [{ path: page.path, title: markWords(page.title, terms), excerpt: excerptOf(body, terms) }];
    });
  };
}
