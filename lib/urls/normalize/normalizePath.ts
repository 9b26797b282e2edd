import { maxSlugLength, slugifyFully, truncateSlug } from '../slug.ts';
import { decodeMangledUrl } from './decodeMangledUrl.ts';

/** Slashes, backslashes, and Unicode characters that look like slashes. */
export const slashes = /[/\\\u2044\u2215\uff0f]+/;

/** More segments than any path has, even with a scheme and a host in front. */
const maxSegments = 30;

/**
 * Normalizes a path: decodes it, removes any text attached to it, and reduces it to a–z, 0–9 and hyphens. A canonical
 * path is returned unchanged. Nothing is cut off: two paths that differ only at their ends stay different.
 *
 * @param raw path as received, percent-encoded or not
 * @returns path from the root, without a trailing slash; `undefined` if it is not a valid path
 * @example normalizePath('/Form%C3%A5l/Default.aspx?id=1') // '/formaal'
 */
export function normalizePath(raw: string): string | undefined {
  const text = decodeMangledUrl(raw);
  return text === undefined ? undefined : normalizeText(text);
}

/** Like `normalizePath`, for text that `decodeMangledUrl` returned; `isOwnHost` as for `splitSegments`. */
export function normalizeText(text: string, isOwnHost?: (host: string) => boolean): string | undefined {
  const slugs = splitSegments(text, isOwnHost)?.map(toSlug);
  return slugs?.includes('') ? undefined : slugs && `/${slugs.join('/')}`;
}

/** Slug of a segment, of any length. Empty if little is left of a long segment: it would be the slug of another page. */
function toSlug(segment: string): string {
  const slug = slugifyFully(segment);
  return segment.length > maxSlugLength && slug.length < maxSlugLength / 2 ? '' : slug;
}

/**
 * Cuts the segments of a normalized path to the length of a slug.
 *
 * @returns `undefined` if none is longer, or if little is left of one: it would be the slug of another page
 */
export function truncatePath(path: string): string | undefined {
  if (path.length <= maxSlugLength) return undefined;
  const segments = path.split('/');
  const slugs = segments.map(truncateSlug);
  const isTooShort = slugs.some((slug, index) => slug !== segments[index] && slug.length < maxSlugLength / 2);
  const truncated = slugs.join('/');
  return isTooShort || truncated === path ? undefined : truncated;
}

/**
 * Splits a path into its segments, each without surrounding punctuation and with its spelling unchanged.
 *
 * @param text path that `decodeMangledUrl` returned
 * @param isOwnHost returns whether a host at the start is one of the site's own; by default every host is
 * @returns an empty array for the front page; `undefined` if the text is not a path, or has another site's host
 */
export function splitSegments(text: string, isOwnHost?: (host: string) => boolean): string[] | undefined {
  if (text.includes('\0')) return undefined;
  const segments: string[] = [];
  const rawSegments = text.replace(/(?:\\[nrt])+$/, '').split(slashes, maxSegments + 1);
  if (rawSegments.length > maxSegments) return undefined;
  for (const segment of rawSegments) {
    if (segment.trim() === '..') segments.pop();
    else if (!aspNetSessionId.test(segment)) segments.push(segment);
  }
  const ownSegments = withoutHost(
    segments.map(withoutJunk).filter((segment) => segment !== ''),
    isOwnHost,
  );
  if (ownSegments === undefined) return undefined;
  // Only punctuation that can follow a URL in a sentence means the front page; other text is not a path. Neither is a
  // host alone, which may be another site's.
  if (ownSegments.length === 0 && !/^[\s\p{Cf}.,;:)>\]"'=&»«”’!?]*$/u.test(segments.join('')))
    return undefined;
  const names = ownSegments.map(withoutExtension);
  while (/^(?:index|default)$/i.test(names.at(-1) ?? '')) names.pop();
  // `/index.php/formaal`
  if (names.length > 1 && /^(?:index|default)\.\w/i.test(ownSegments[0] ?? '')) names.shift();
  return names;
}

/**
 * Returns a key that different spellings of one path share. The old system wrote æ as "a", others write å as "a" or ø
 * as "o". A line break may have removed a hyphen.
 *
 * @param path as `normalizePath` returns it
 * @example fuzzyKey('/formaal-og-baggrund') // '/formalogbaggrund'
 */
export function fuzzyKey(path: string): string {
  return path
    .replace(/-/g, '')
    .replace(/a[ae]+/g, 'a')
    .replace(/o[oe]+/g, 'o');
}

/** ASP.NET put the session id in the path: `/(S(lit3py55t21z5v55vlm25s55))/formaal.aspx`. */
const aspNetSessionId = /^\((?:[A-Z]\(\w*\))+\)$/;

/** `http`, also with a letter lost in copying, disabled as `hxxp`, or with a prefix such as `url:`. */
const scheme = /^(?:h?t?tps?|hxxps?|(?:url|feed|view-source|microsoft-edge)[:=]https?)$/i;

/** Text that can only be a host. After a scheme, any text with a dot or a port is one. */
const host = { alone: /^www[.,\s].|.[.,]dk(?::\d+)?$/i, afterScheme: /[.:]/ };

/**
 * Removes a scheme and host at the start, also repeated ones: `/https:/www.lederweb.dk/formaal` and
 * `/www.lederweb.dk/formaal` come from links that were written without `https://`.
 *
 * @returns the remaining segments; `undefined` if the host is another site's
 */
function withoutHost(
  segments: readonly string[],
  isOwnHost?: (host: string) => boolean,
): readonly string[] | undefined {
  const afterScheme = scheme.test(segments[0] ?? '');
  const candidate = segments[afterScheme ? 1 : 0] ?? '';
  // Words separated by spaces are a title, unless they start like a host.
  const hostCharacters = afterScheme || /^w+[.,\s]/i.test(candidate) ? /[.,:\s]/ : /[.,:]/;
  const isOwn = hostCharacters.test(candidate) && isOwnHost ? isOwnHost(candidate) : undefined;
  const isHost = isOwn || (afterScheme ? host.afterScheme : host.alone).test(candidate);
  if (isHost && isOwn === false) return undefined;
  const prefixLength = Number(afterScheme) + Number(isHost);
  return prefixLength === 0 ? segments : withoutHost(segments.slice(prefixLength), isOwnHost);
}

/** Removes everything around a segment that is neither a letter nor a digit, such as brackets and quotation marks. */
const withoutJunk = (segment: string): string =>
  // Greedy from the front: a pattern that ends in `$` would restart at each character of a long run.
  segment.replace(/^[^\p{L}\p{N}]+/u, '').match(/^.*[\p{L}\p{N}]/su)?.[0] ?? '';

const extension = /(?:\.(?:aspx?|ashx|[sx]?html?|php\d?|phtml|jspx?|cfm|do))+$/i;

const withoutExtension = (segment: string): string => withoutJunk(segment.replace(extension, ''));
