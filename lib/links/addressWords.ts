import { slugify } from '#sanity/schema/slugify.ts';
import { beforeDelimiter } from './addressEnd.ts';
import { beginningOf, readable } from './readable.ts';
import { looseKey, partsOf } from './spelling.ts';

/** An address of more words than this is no address of ours; nor is a word of more letters. */
const most = { words: 8, letters: 40 };

/** Words that are in every other title and tell nothing of the page. */
const empty = new Set(
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
export function wordsIn(raw: string): string {
  const parts = partsOf(beforeDelimiter(readable(beginningOf(raw)) ?? '')) ?? [];
  return parts
    .join(' ')
    .toLocaleLowerCase('da')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && word.length <= most.letters)
    .slice(0, most.words)
    .join(' ');
}

/** The words of an address or a title that tell what it is about, each folded as addresses are when compared. */
export const tellingWords = (text: string): string[] =>
  slugify(text)
    .split('-')
    .filter((word) => word !== '' && !empty.has(word))
    .map(looseKey);
