import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

const letters: Record<string, string> = { æ: 'ae', ø: 'oe', 'a\u030a': 'aa', ß: 'ss' };

/** Normalizes a word, so that spelling variants compare as equal: »Formål«, »formaal« and a decomposed »formål«. */
export function fold(word: string): string {
  return withoutSoftHyphens(word)
    .normalize('NFD')
    .toLocaleLowerCase('da')
    .replace(/[æøß]|a\u030a/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}/gu, '');
}

/** Matches each word of a text: a run of letters and digits, which may contain soft hyphens. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*/gu;

/** The words of a text, as written. */
export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/** The dots of an abbreviation, which make one word of letters: »o.k.«. */
const abbreviationDots = /(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu;

/** The words of what a visitor typed, folded. */
export const queryWordsOf = (query: string): string[] =>
  wordsOf(query.replace(abbreviationDots, '$1')).map(fold);

/**
 * A folded word with each letter as what it is mistaken for: »formal« for »formål«, by those whose keyboard lacks æ, ø and
 * å, one letter for a double one, and letters for the digits that look like them.
 */
export const looselyFold = (folded: string): string =>
  folded.replace(/aa|ae/g, 'a').replace(/oe|0/g, 'o').replaceAll('1', 'l').replace(/(.)\1/g, '$1');
