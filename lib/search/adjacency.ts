import type { IndexedPage } from './toHit.ts';
import type { WordMatches } from './wordMatches.ts';

/** Two words of a query are a phrase of a text if no more words than this are between them: »KTO og KL«. */
const maxBetween = 2;

/**
 * The share of the pairs of neighbouring terms that are neighbours on the page too: 1 if the query is a phrase there.
 *
 * @param matches of a query with at least two terms
 */
export function adjacency({ lead, sections }: IndexedPage, matches: WordMatches): number {
  const pairs = new Set<number>();
  for (const text of [lead, ...sections.flatMap(({ heading, text }) => [heading, text])])
    addPairs(text, matches, pairs);
  return pairs.size / (matches.termCount - 1);
}

/** Adds the first term of each pair that a text has in order. */
function addPairs(text: Uint32Array, { terms, weights }: WordMatches, pairs: Set<number>): void {
  let last: { term: number; at: number } | undefined;
  for (let at = 0; at < text.length; at++) {
    const word = text[at] ?? 0;
    if (weights[word] === 0) continue;
    const term = terms[word] ?? 0;
    if (last !== undefined && term === last.term + 1 && at - last.at <= maxBetween + 1) pairs.add(last.term);
    last = { term, at };
  }
}
