import type { LakeDocument } from '../store/document.ts';
import { textOf } from './documentText.ts';
import { wordsOf } from './searchTerms.ts';

const maxAlternatives = 5;
const shortestCorrected = 4;
/** From this length on, two mistakes are corrected. */
const longWord = 8;

/**
 * Returns the words of the documents that a misspelt word may stand for: those with the fewest mistakes, one in a short
 * word and two in a long one. A letter too many, too few, wrong or swapped with the next is a mistake.
 *
 * @param word in lower case; with a `*` at its end it is the beginning of a word
 * @returns nothing for a word that a document contains, also inside another word
 */
export function similarWords(word: string, documents: readonly LakeDocument[]): string[] {
  const typed = word.replaceAll('*', '');
  if (typed.length < shortestCorrected) return [];
  if (documents.some((document) => textOf(document).includes(typed))) return [];
  const limit = typed.length < longWord ? 1 : 2;
  const byMistakes = new Map<number, string[]>();
  for (const candidate of vocabularyOf(documents)) {
    const mistakes = mistakesIn(typed, candidate, word.endsWith('*'), limit);
    if (mistakes <= limit) byMistakes.set(mistakes, [...(byMistakes.get(mistakes) ?? []), candidate]);
  }
  const fewest = Math.min(...byMistakes.keys());
  return (byMistakes.get(fewest) ?? []).slice(0, maxAlternatives);
}

const vocabularies = new WeakMap<readonly LakeDocument[], Set<string>>();

function vocabularyOf(documents: readonly LakeDocument[]): Set<string> {
  const known = vocabularies.get(documents);
  if (known) return known;
  const words = new Set<string>();
  for (const document of documents) for (const word of wordsOf(textOf(document))) words.add(word);
  vocabularies.set(documents, words);
  return words;
}

/**
 * Counts the mistakes in a word (Damerau-Levenshtein distance of adjacent letters).
 *
 * @param isBeginning the rest of the candidate does not count
 * @returns a number above the limit if there are more
 */
export function mistakesIn(typed: string, candidate: string, isBeginning: boolean, limit: number): number {
  const surplus = candidate.length - typed.length;
  if (-surplus > limit || (!isBeginning && surplus > limit)) return limit + 1;
  const word = isBeginning ? candidate.slice(0, typed.length + limit) : candidate;
  let before: number[] = [];
  let previous = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= word.length; column++) {
      const same = typed[row - 1] === word[column - 1];
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = previous;
    previous = current;
  }
  return isBeginning ? Math.min(...previous) : (previous.at(-1) ?? 0);
}
