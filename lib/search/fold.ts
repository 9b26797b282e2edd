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
