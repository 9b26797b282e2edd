import { replaceInvisible } from '#lib/text/invisible.ts';

/** The words of a text for comparison: in lower case, without punctuation and invisible characters. */
export const plainWords = (text: string): string =>
  replaceInvisible(text.normalize('NFC'))
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
