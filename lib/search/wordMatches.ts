import type { MatchingWords } from './matchingWords.ts';

/** For each word of the vocabulary, by number, the term that it matches best, and how closely: 0 if it matches none. */
export type WordMatches = { terms: Uint8Array; weights: Float32Array; termCount: number };

/** Turns the matches of each term around. Texts are looked through with it, so that it is an array, not a map. */
export function wordMatches(terms: readonly MatchingWords[], wordCount: number): WordMatches {
  const matches = {
    terms: new Uint8Array(wordCount),
    weights: new Float32Array(wordCount),
    termCount: terms.length,
  };
  for (const [term, words] of terms.entries())
    for (const [word, weight] of words) {
      if (weight <= (matches.weights[word] ?? 0)) continue;
      matches.terms[word] = term;
      matches.weights[word] = weight;
    }
  return matches;
}
