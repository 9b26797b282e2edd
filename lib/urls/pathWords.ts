import { decodeMangledUrl, limitLength } from './normalize/decodeMangledUrl.ts';
import { splitSegments } from './normalize/normalizePath.ts';
import { trimTail } from './normalize/trimTail.ts';

/** Words after the eighth and words with more letters are ignored: no path of this site has them. */
const limits = { maxWords: 8, maxLetters: 40 };

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
