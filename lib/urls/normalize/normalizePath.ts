import { maxSlugLength, slugify } from '../slug.ts';
import { decodeMangledUrl } from './decodeMangledUrl.ts';

/** Also the slashes that only look like one. */
const slashes = /[/\\\u2044\u2215\uff0f]+/;

/** More parts than an address has, with whatever was written before it. */
const maxSegments = 30;

/**
 * Reads an address as it came and spells it as ours are spelled: decoded, without what was glued or hung on, folded to
 * a–z, 0–9 and hyphens. An address of ours comes out as it went in.
 *
 * @param raw path as it was asked for, percent-encoded or not, with what may be glued to it
 * @returns path from the root, no trailing slash; `undefined` where nothing can be read from it
 */
export function normalizePath(raw: string): string | undefined {
  const text = decodeMangledUrl(raw);
  return text === undefined ? undefined : normalizeText(text);
}

/** The same of an address that was made `decodeMangledUrl` before; `isOwnHost` as for `splitSegments`. */
export function normalizeText(text: string, isOwnHost?: (written: string) => boolean): string | undefined {
  const folded = splitSegments(text, isOwnHost)?.map(toSlug);
  return folded?.includes('') ? undefined : folded && `/${folded.join('/')}`;
}

/** As the part of an address; of a long one that `slugify` cuts, only if most of a slug is left: else it is another. */
function toSlug(part: string): string {
  const slug = slugify(part);
  return part.length > maxSlugLength && slug.length < maxSlugLength / 2 ? '' : slug;
}

/**
 * The parts of an address between its slashes, each without what surrounds it, as they are written.
 *
 * @param text an address that was made `decodeMangledUrl` before
 * @param isOwnHost says of a host that the address begins with whether it is the site's; any may be, unless it is given
 * @returns none for the front page; `undefined` where it is no address, or one of others
 */
export function splitSegments(text: string, isOwnHost?: (written: string) => boolean): string[] | undefined {
  if (text.includes('\0')) return undefined;
  const segments: string[] = [];
  const written = text.replace(/(?:\\[nrt])+$/, '').split(slashes, maxSegments + 1);
  if (written.length > maxSegments) return undefined;
  for (const segment of written) {
    if (segment.trim() === '..') segments.pop();
    else if (!sessionSegment.test(segment)) segments.push(segment);
  }
  const kept = withoutHost(
    segments.map(withoutJunk).filter((segment) => segment !== ''),
    isOwnHost,
  );
  if (kept === undefined) return undefined;
  // Nothing but what can follow an address in a sentence is the front page's; anything else is no address. Nor is a
  // host alone: nobody knows that it is ours.
  if (kept.length === 0 && !/^[\s\p{Cf}.,;:)>\]"'=&»«”’!?]*$/u.test(segments.join(''))) return undefined;
  const parts = kept.map(withoutExtension);
  while (/^(?:index|default)$/i.test(parts.at(-1) ?? '')) parts.pop();
  // `/index.php/formaal`
  if (parts.length > 1 && /^(?:index|default)\.\w/i.test(kept[0] ?? '')) parts.shift();
  return parts;
}

/**
 * What two spellings of one address have in common. The old system wrote æ as »a«, others write å as »a« or ø as »o«,
 * and where a line was broken nobody knows whether there was a hyphen.
 *
 * @param path as `normalizePath` gives it
 */
export function fuzzyKey(path: string): string {
  return path
    .replace(/-/g, '')
    .replace(/a[ae]+/g, 'a')
    .replace(/o[oe]+/g, 'o');
}

/** ASP.NET kept the number of a visit in the address: `/(S(lit3py55t21z5v55vlm25s55))/formaal.aspx`. */
const sessionSegment = /^\((?:[A-Z]\(\w*\))+\)$/;

/** `http`, with a letter lost in copying or written so that nobody follows it, and with what says that a link follows. */
const scheme = /^(?:h?t?tps?|hxxps?|(?:url|feed|view-source|microsoft-edge)[:=]https?)$/i;

/** What can be nothing but a host; after a scheme all that has a dot or a port is one. */
const host = { alone: /^www[.,\s].|.[.,]dk(?::\d+)?$/i, afterScheme: /[.:]/ };

/**
 * Without a whole address's beginning, written once or more often: `/https:/www.lederweb.dk/formaal` and
 * `/www.lederweb.dk/formaal` are links that were written without `https://`.
 *
 * @returns `undefined` where it is the beginning of an address of others
 */
function withoutHost(
  segments: readonly string[],
  isOwnHost?: (written: string) => boolean,
): readonly string[] | undefined {
  const afterScheme = scheme.test(segments[0] ?? '');
  const named = segments[afterScheme ? 1 : 0] ?? '';
  // Words with blanks between them are a title, unless they begin as a host does.
  const dotted = afterScheme || /^w+[.,\s]/i.test(named) ? /[.,:\s]/ : /[.,:]/;
  const own = dotted.test(named) && isOwnHost ? isOwnHost(named) : undefined;
  const isHost = own || (afterScheme ? host.afterScheme : host.alone).test(named);
  if (isHost && own === false) return undefined;
  const dropped = Number(afterScheme) + Number(isHost);
  return dropped === 0 ? segments : withoutHost(segments.slice(dropped), isOwnHost);
}

/** Without what surrounds the word: brackets, quotation marks, stops, white space, whatever is neither letter nor digit. */
const withoutJunk = (segment: string): string =>
  // Greedy from the front: a pattern that ends in `$` would begin anew at each character of a long run.
  segment.replace(/^[^\p{L}\p{N}]+/u, '').match(/^.*[\p{L}\p{N}]/su)?.[0] ?? '';

const extension = /(?:\.(?:aspx?|ashx|[sx]?html?|php\d?|phtml|jspx?|cfm|do))+$/i;

const withoutExtension = (segment: string): string => withoutJunk(segment.replace(extension, ''));
