import { decodeMangledUrl, limitLength } from './normalize/decodeMangledUrl.ts';
import { fuzzyKey, splitSegments } from './normalize/normalizePath.ts';
import { trimTail } from './normalize/trimTail.ts';
import { slugify } from './slug.ts';

/** An address of more words than this is no address of ours; nor is a word of more letters. */
const maxCounts = { words: 8, letters: 40 };

/** Words that are in every other title and tell nothing of the page. */
const stopWords = new Set(
  'af at da de den det dig din du en er et for fra har i med mod nye og om os paa pa som ti til var ved vi vores'.split(
    ' ',
  ),
);

/**
 * What can be read in an address, as one would type it into a search box: »formål og baggrund«.
 *
 * @param raw path as it was asked for
 * @returns words in small letters; empty when nothing can be read
 */
export function pathWords(raw: string): string {
  const parts = splitSegments(trimTail(decodeMangledUrl(limitLength(raw)) ?? '')) ?? [];
  return parts
    .join(' ')
    .toLocaleLowerCase('da')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && word.length <= maxCounts.letters)
    .slice(0, maxCounts.words)
    .join(' ');
}

/** The words of an address or a title that tell what it is about, each folded as addresses are when compared. */
export const significantWords = (text: string): string[] =>
  slugify(text)
    .split('-')
    .filter((word) => word !== '' && !stopWords.has(word))
    .map(fuzzyKey);
