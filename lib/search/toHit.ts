import type { SearchDocument } from './corpus.ts';
import { type Excerpt, excerptOf, markWords } from './excerpt.ts';
import type { WordMatches } from './wordMatches.ts';

/** `section`: the heading that fits best, if one does. `score`: see `Ranked`. */
export type SearchHit = {
  score: number;
  path: string;
  title: Excerpt;
  trail: readonly string[];
  section?: { anchor: string; heading: Excerpt };
  excerpt: Excerpt;
};

/** A page, and the words of its lead and sections by number: what is shown is found without reading the texts again. */
export type IndexedPage = {
  page: SearchDocument;
  lead: Uint32Array;
  sections: readonly { heading: Uint32Array; text: Uint32Array }[];
};

/**
 * Converts a page to a hit: with the section that fits best, and the words around the first match.
 *
 * @param idOf the number of a word as it is written on a page
 */
export function toHit(
  { page, lead, sections }: IndexedPage,
  matches: WordMatches,
  idOf: (word: string) => number | undefined,
): Omit<SearchHit, 'score'> {
  const isMatch = (word: string) => (matches.weights[idOf(word) ?? -1] ?? 0) > 0;
  const leadScore = scoreOf(lead, matches);
  let best: { at: number; score: number } | undefined;
  for (const [at, { heading, text }] of sections.entries()) {
    const score = 2 * scoreOf(heading, matches) + scoreOf(text, matches);
    if (score > Math.max(leadScore, best?.score ?? 0)) best = { at, score };
  }
  const { anchor, heading, text } = best === undefined ? {} : (page.sections[best.at] ?? {});
  return {
    path: page.path,
    title: markWords(page.title, isMatch),
    trail: page.trail,
    ...(anchor !== undefined &&
      heading !== undefined && { section: { anchor, heading: markWords(heading, isMatch) } }),
    excerpt: excerptOf(text || page.lead, isMatch),
  };
}

/** How many terms a text has, each by its closest match. */
function scoreOf(text: Uint32Array, { terms, weights, termCount }: WordMatches): number {
  const closest = new Float32Array(termCount);
  for (const word of text) {
    const weight = weights[word] ?? 0;
    if (weight === 0) continue;
    const term = terms[word] ?? 0;
    if (weight > (closest[term] ?? 0)) closest[term] = weight;
  }
  return closest.reduce((sum, weight) => sum + weight, 0);
}
