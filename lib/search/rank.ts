import { type MatchingWords, sameWordWeight } from './matchingWords.ts';
import type { NumberLists } from './numberLists.ts';
import type { Postings } from './postings.ts';
import type { WordMatches } from './wordMatches.ts';

/** Saturation of a word's repetitions: so often, weighted by field, a word weighs half of what it can. */
const saturation = 4;

/** By how much a page ranks higher if a name of it has words of the query, and if it is the query. */
export type NameBonus = { some: number; all: number };

/**
 * The names of the pages: titles, editors' search terms, headings. Those of page n are from `starts[n]` to `starts[n + 1]`;
 * `words` has the words of each name by number.
 */
export type PageNames = { starts: Uint32Array; words: NumberLists; bonuses: readonly NameBonus[] };

type Query = { terms: readonly MatchingWords[]; weights: readonly number[]; matches: WordMatches };

/** A page by number, with its score: at most 1, unless a name of the page has words of the query. */
export type Ranked = { page: number; score: number };

/**
 * Ranks the pages that have every term of a query that weighs the most; if there are none, those with any term.
 *
 * @param query the words that match each term, the weights of the terms, and the matches by word
 * @returns best first; `isPartial`: true if no page has them all
 */
export function rank(
  { pageCount, starts, pages, impacts }: Postings,
  names: PageNames,
  { terms, weights, matches }: Query,
): { ranked: Ranked[]; isPartial: boolean } {
  const [scores, ofTerm] = [new Float64Array(pageCount), new Float64Array(pageCount)];
  /** The sum of the rarity of the terms on a page, and the number of those that are required. */
  const covered = new Float64Array(pageCount);
  const counts = new Uint8Array(pageCount);
  const heaviest = Math.max(...weights);
  const isRequired = weights.map((weight) => weight === heaviest);
  const required = isRequired.filter(Boolean).length;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let total = 0;
  for (const [term, words] of terms.entries()) {
    ofTerm.fill(0);
    let pagesWithTerm = 0;
    for (const [word, weight] of words)
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
        const page = pages[at] ?? 0;
        if (ofTerm[page] === 0) pagesWithTerm++;
        ofTerm[page] = (ofTerm[page] ?? 0) + weight * (impacts[at] ?? 0);
      }
    const rarity =
      (weights[term] ?? 1) * Math.log(1 + (pageCount - pagesWithTerm + 0.5) / (pagesWithTerm + 0.5));
    total += rarity;
    for (let page = 0; page < pageCount; page++) {
      const often = ofTerm[page] ?? 0;
      if (often === 0) continue;
      scores[page] = (scores[page] ?? 0) + (rarity * often) / (often + saturation);
      covered[page] = (covered[page] ?? 0) + rarity;
      if (isRequired[term]) counts[page] = (counts[page] ?? 0) + 1;
    }
  }
  const isPartial = !counts.includes(required);
  const ranked: Ranked[] = [];
  for (let page = 0; page < pageCount; page++) {
    if (covered[page] === 0 || (!isPartial && counts[page] !== required)) continue;
    const coverage = (covered[page] ?? 0) / total;
    const score = ((scores[page] ?? 0) / total) * coverage * nameFactor(page, names, matches, weights, whole);
    ranked.push({ page, score });
  }
  ranked.sort((a, b) => b.score - a.score || a.page - b.page);
  return { ranked, isPartial };
}

/** The best of a page's names counts. @param whole the sum of the weights of all terms */
function nameFactor(
  page: number,
  { starts, words, bonuses }: PageNames,
  { terms, weights }: WordMatches,
  termWeights: readonly number[],
  whole: number,
): number {
  let factor = 1;
  for (let name = starts[page] ?? 0; name < (starts[page + 1] ?? 0); name++) {
    const [start, end] = [words.startOf(name), words.startOf(name + 1)];
    let matched = 0;
    // Most names have none of the words.
    let asked: Set<number> | undefined;
    for (let at = start; at < end; at++) {
      const word = words.numberAt(at);
      if ((weights[word] ?? 0) < sameWordWeight) continue;
      matched++;
      asked ??= new Set();
      asked.add(terms[word] ?? 0);
    }
    const bonus = bonuses[name];
    if (asked === undefined || bonus === undefined) continue;
    const share = [...asked].reduce((sum, term) => sum + (termWeights[term] ?? 1), 0) / whole;
    const isQuery = matched === end - start && share === 1;
    factor = Math.max(factor, isQuery ? bonus.all : 1 + (bonus.some * share * matched) / (end - start));
  }
  return factor;
}
