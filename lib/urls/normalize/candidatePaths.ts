import { decodeMangledUrl, limitLength } from './decodeMangledUrl.ts';
import { normalizeText } from './normalizePath.ts';
import { trimTail } from './trimTail.ts';

/** Replacement characters for a letter that a program could not decode: one for each of its bytes, or one for all. */
const unreadable = /\ufffd{1,3}(?=[\p{L}\p{N}])/gu;

/** Characters that may have been replaced: the letters and the dash that differ between character sets. */
const candidateLetters = ['å', 'æ', 'ø', '-'];

/** With more unreadable letters, the path cannot be guessed. */
const maxUnreadable = 2;

/**
 * Lists the possible readings of a path, the most faithful first: the full text, then only what can belong to a path.
 *
 * @param raw path as received, percent-encoded or not
 * @param isOwnHost returns whether a host in the path is one of the site's own; paths with another host are rejected
 * @returns for each reading the normalized paths that it can mean; several if a letter is unreadable
 */
export function candidatePaths(raw: string, isOwnHost: (host: string) => boolean): string[][] {
  const pathsOf = (text: string): string[] =>
    expandUnreadable(text).flatMap((variant) => normalizeText(variant, isOwnHost) ?? []);
  const text = decodeMangledUrl(limitLength(raw));
  if (text === undefined) return [];
  const trimmed = trimTail(text);
  // The rest must still name a page: `/<script>` does not mean the front page.
  return trimmed === text
    ? [pathsOf(text)]
    : [pathsOf(text), pathsOf(trimmed).filter((path) => path !== '/')];
}

/** All texts that a text with unreadable letters may have been. */
function expandUnreadable(text: string): string[] {
  if (!text.includes('\ufffd')) return [text];
  const parts = text.split(unreadable);
  if (parts.length - 1 > maxUnreadable) return [];
  return parts.reduce<string[]>(
    (prefixes, part, index) =>
      index === 0
        ? [part]
        : prefixes.flatMap((prefix) => candidateLetters.map((letter) => prefix + letter + part)),
    [],
  );
}
