import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

const letters: Record<string, string> = { æ: 'ae', ø: 'oe', 'a\u030a': 'aa', ß: 'ss' };

/** One spelling for all ways to write a word: »Formål«, »formaal« and a decomposed »formål« are the same. */
export function fold(word: string): string {
  return withoutSoftHyphens(word)
    .normalize('NFD')
    .toLocaleLowerCase('da')
    .replace(/[æøß]|a\u030a/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}/gu, '');
}

/** The words of a text: runs of letters and digits, soft hyphens inside them. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*/gu;
