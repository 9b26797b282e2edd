import { decodeMangledUrl, limitLength } from './decodeMangledUrl.ts';
import { markLostLetters, restoreLostLetters } from './lostLetters.ts';
import { normalizeText, truncatePath } from './normalizePath.ts';
import { decodeProofpoint2 } from './rewriters/proofpoint2.ts';
import { decodeProofpoint3 } from './rewriters/proofpoint3.ts';
import { trimTail } from './trimTail.ts';

/**
 * Lists the possible readings of a path, the most faithful first: the full text, then only what can belong to a path,
 * then what other programs may have made of it.
 *
 * @param pathname as received, percent-encoded or not
 * @param search query with its `?`, or empty: a program may have moved letters of the path to its end
 * @param isOwnHost returns whether a host in the path is one of the site's own; paths with another host are rejected
 * @returns for each reading the normalized paths that it can mean; several if a letter is unreadable
 */
export function candidatePaths(
  pathname: string,
  search: string,
  isOwnHost: (host: string) => boolean,
): string[][] {
  const faithful = limitLength(decodeProofpoint3(pathname + search) ?? pathname);
  const readings = (text: string | undefined) => (text === undefined ? [] : readingsOf(text, isOwnHost));
  return [
    ...readings(faithful),
    ...readings(decodeProofpoint2(faithful)),
    ...readings(markLostLetters(faithful)).map(exceptFrontPage),
  ];
}

function readingsOf(raw: string, isOwnHost: (host: string) => boolean): string[][] {
  const text = decodeMangledUrl(raw);
  if (text === undefined) return [];
  const pathsOf = (variant: string): string[] =>
    restoreLostLetters(variant).flatMap((restored) => normalizeText(restored, isOwnHost) ?? []);
  const paths = pathsOf(text);
  // The slug of a long title is only its first words.
  const truncated = paths.flatMap((path) => truncatePath(path) ?? []);
  const trimmed = trimTail(text);
  return [
    paths,
    ...(truncated.length > 0 ? [truncated] : []),
    ...(trimmed === text ? [] : [endsFrontPage(text) ? pathsOf(trimmed) : exceptFrontPage(pathsOf(trimmed))]),
  ];
}

/** True if the path of the front page is followed by the end of a line, or by the text that Check Point appends. */
const endsFrontPage = (text: string): boolean => /^\/(?:[\r\n]|___\.)/.test(text);

/** A reading that is only a part of the text must still name a page: `/<script>` does not mean the front page. */
const exceptFrontPage = (paths: readonly string[]): string[] => paths.filter((path) => path !== '/');
