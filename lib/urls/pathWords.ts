import { decodeMangledUrl, limitLength } from './normalize/decodeMangledUrl.ts';
import { fuzzyKey, splitSegments } from './normalize/normalizePath.ts';
import { trimTail } from './normalize/trimTail.ts';
import { slugify } from './slug.ts';

/** Words after the eighth and words with more letters are ignored: no path of this site has them. */
const limits = { maxWords: 8, maxLetters: 40 };

/** Common Danish words that say nothing about a page. */
const stopWords = new Set(
  'af at da de den det dig din du en er et for fra har i med mod nye og om os paa pa som ti til var ved vi vores'.split(
    ' ',
  ),
);

/**
 * Extracts the readable words of a path, as a visitor would type them into a search box.
 *
 * @param raw requested path, percent-encoded or not
 * @returns words in lower case, separated by spaces; empty if there are none
 * @example pathWords('/Form%C3%A5l_og_baggrund.aspx') // 'formål og baggrund'
 */
export function pathWords(raw: string): string {
  const segments = splitSegments(trimTail(decodeMangledUrl(limitLength(raw)) ?? '')) ?? [];
  return segments
    .join(' ')
    .toLocaleLowerCase('da')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && word.length <= limits.maxLetters)
    .slice(0, limits.maxWords)
    .join(' ');
}

/**
 * Extracts the words of a path or title that describe its subject, each as a `fuzzyKey`.
 *
 * @example significantWords('Formål og baggrund') // ['formal', 'baggrund']
 */
export const significantWords = (text: string): string[] =>
  slugify(text)
    .split('-')
    .filter((word) => word !== '' && !stopWords.has(word))
    .map(fuzzyKey);
