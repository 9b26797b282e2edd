import { decodeMangledUrl, limitLength } from './decodeMangledUrl.ts';
import { normalizeText } from './normalizePath.ts';
import { trimTail } from './trimTail.ts';

/** What stands for a letter that a program could not read; two or three for one of two or three bytes. */
const unreadable = /\ufffd{1,3}(?=[\p{L}\p{N}])/gu;

/** What may have stood there: the letters and the dash that are not the same in every table. */
const candidateLetters = ['å', 'æ', 'ø', '-'];

/** With more of them it is a riddle. */
const maxUnreadable = 2;

/**
 * What an address can be read as, the most faithful reading first: whole, then only as far as an address can go.
 *
 * @param raw path as it was asked for, percent-encoded or not, with what may be glued to it
 * @param isOwnHost says of a host in the address whether it is the site's: with another, it is an address of others
 * @returns for each reading the paths, spelled as ours, that it may stand for: several where a letter can't be read
 */
export function candidatePaths(raw: string, isOwnHost: (written: string) => boolean): string[][] {
  const pathsOf = (text: string): string[] =>
    expandUnreadable(text).flatMap((each) => normalizeText(each, isOwnHost) ?? []);
  const text = decodeMangledUrl(limitLength(raw));
  if (text === undefined) return [];
  const cut = trimTail(text);
  // What is left must still name a page: `/<script>` does not mean the front page.
  return cut === text ? [pathsOf(text)] : [pathsOf(text), pathsOf(cut).filter((path) => path !== '/')];
}

/** The text with each letter that can't be read as each of what it may have been. */
function expandUnreadable(text: string): string[] {
  if (!text.includes('\ufffd')) return [text];
  const parts = text.split(unreadable);
  if (parts.length - 1 > maxUnreadable) return [];
  return parts.reduce<string[]>(
    (before, part, index) =>
      index === 0
        ? [part]
        : before.flatMap((beginning) => candidateLetters.map((letter) => beginning + letter + part)),
    [],
  );
}
