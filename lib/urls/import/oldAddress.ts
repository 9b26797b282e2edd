import { decodeMangledUrl, maxRequestChars } from '../normalize/decodeMangledUrl.ts';
import { normalizeText, slashes } from '../normalize/normalizePath.ts';
import { slugifyFully } from '../slug.ts';
import { splitQuery } from '../tracking/splitQuery.ts';
import { RowError } from './rowError.ts';

/**
 * Parts of the patterns of other systems: wildcards, regular expressions, placeholders. None is part of an address, unlike
 * the percent sign of »50%«.
 */
const patternParts =
  /\*|%2A|[<>{}[\]^|\\]|\$(?=$|\d|\/)|\/:[a-z]\w*|\(\?|[.)]\+|[.)]?\?$|(?!(?<=\d)%(?:$|[^\w{(]))%(?![0-9a-f]{2}|u[0-9a-f]{4})/i;

/** `?` and `#`, and `&` or `;` before a parameter, encoded once or several times: a path ends before them. */
const encodedTail = /%(?:25)*(?:3F|23|(?:26|3B)[\w.-]+(?:=|%(?:25)*3D))/i;

/** @throws RowError if an address is a pattern */
export function refusePattern(address: string): void {
  const [part] = patternParts.exec(address) ?? [];
  if (part !== undefined)
    throw new RowError(
      `not a valid path: ${JSON.stringify(part)} belongs to a pattern, and this import knows only whole addresses and /* at the end: write a line for each address`,
    );
}

/**
 * Parses an old address of a list.
 *
 * @param text path, or URL on one of the site's own hosts
 * @param isOwnHost returns whether a host is one of the site's own, current or former
 * @returns the normalized path
 * @throws RowError if it is none, or if normalizing it would make it another one
 */
export function parseOldAddress(text: string, isOwnHost: (host: string) => boolean): string {
  if (!/^(?:\/|https?:\/\/)/i.test(text))
    throw new RowError('the old address must begin with / or with https://');
  if (hasQuery(text))
    throw new RowError('the old address has a query (after the ?), and redirects ignore queries');
  refusePattern(text);
  if (encodedTail.test(text))
    throw new RowError('the old address contains an encoded query or #, which would be left out: remove it');
  if (text.includes('#')) throw new RowError('a browser does not send the # and what follows it: remove it');
  const path = pathOnThisSite(text, isOwnHost);
  refuseShortened(path);
  const normalized = normalizeText(decodeMangledUrl(path) ?? '', isOwnHost);
  if (normalized === undefined) throw new RowError('the old address is not a valid path');
  if (encodeURI(path.toWellFormed()).length > maxRequestChars)
    throw new RowError(
      `the old address is longer than ${maxRequestChars} characters, so no request matches it`,
    );
  return normalized;
}

/** True if a URL has query parameters other than tracking parameters, after a `?` or without one. */
export function hasQuery(address: string): boolean {
  const [, query, parameters] = /\?(.*)|[&;]([\w.-]+=.*)/s.exec(address.split('#', 1)[0] ?? '') ?? [];
  return splitQuery(query ?? parameters ?? '').remaining !== '';
}

function pathOnThisSite(text: string, isOwnHost: (host: string) => boolean): string {
  const withoutQuery = text.split('?', 1)[0] ?? '';
  if (withoutQuery.startsWith('/')) return withoutQuery;
  const url = URL.parse(withoutQuery);
  if (!url) throw new RowError('the old address is not valid');
  if (!isOwnHost(url.host))
    throw new RowError(
      `${url.host} is another website: only addresses of this site can be redirected. If it was this site's, add it in the Studio under Indstillinger, »Webstedets tidligere domæner«`,
    );
  return withoutQuery.replace(/^https?:\/\/[^/]*/i, '') || '/';
}

/** Letters, digits and symbols must all be kept, otherwise another address would be redirected. */
function refuseShortened(path: string): void {
  const text = decodeMangledUrl(path) ?? '';
  const lost = [...text].find(
    (character) => /[\p{L}\p{N}\p{So}]/u.test(character) && slugifyFully(character) === '',
  );
  if (lost !== undefined)
    throw new RowError(`an address of this site cannot contain ${JSON.stringify(lost)}`);
  const empty = text
    .split(slashes)
    .find((segment) => !/^(?:|\.|\.\.)$/.test(segment.trim()) && !/[\p{L}\p{N}]/u.test(segment));
  if (empty !== undefined)
    throw new RowError(`the part ${JSON.stringify(empty)} of the old address has no letter or digit`);
}
