import { siteFolders } from '#lib/model.ts';
import { completeTruncated } from './completeTruncated.ts';
import { type Destination, isSameDestination } from './destination.ts';
import type { ShortLink } from './linkData.ts';
import type { LinkTable } from './linkTable.ts';
import { candidatePaths } from './normalize/candidatePaths.ts';
import { fuzzyKey } from './normalize/normalizePath.ts';
import { isOldPage } from './oldPageQuery.ts';
import { matchPrefix } from './redirects/prefixRedirects.ts';
import { splitQuery } from './tracking/splitQuery.ts';

/** The response to a URL: the page, one redirect, 410 (`gone`) or 404 (`unknown`). */
export type Resolution =
  | { kind: 'page'; path: string }
  | { kind: 'redirect'; to: string; status: 301 | 302 | 308 }
  | { kind: 'gone' }
  | { kind: 'unknown' };

const unknown: Resolution = { kind: 'unknown' };

const shortLinkPrefix = `${siteFolders.shortLinks}/`;

/**
 * Resolves a URL. The canonical path of a page resolves to the page, any other spelling to one redirect, if exactly one
 * page can be meant.
 *
 * @param pathname as requested, percent-encoded
 * @param search query with its `?`, or empty
 * @param now in ms since the epoch; short links may have expired
 * @example resolve(table, '/Form%C3%A5l/') // { kind: 'redirect', to: '/formaal', status: 308 }
 */
export function resolve(table: LinkTable, pathname: string, search = '', now = Date.now()): Resolution {
  const exact = table.exact.get(pathname);
  if (exact?.kind === 'page') return exact;
  const readings = candidatePaths(pathname, search, table.isOwnHost);
  for (const paths of readings) {
    const code = paths.find((path) => path.startsWith(shortLinkPrefix))?.slice(shortLinkPrefix.length);
    const link = code === undefined ? undefined : table.shortLinks.get(code);
    if (link) return resolveShortLink(table, link, now);
    const destination = singleDestination(
      paths,
      (path) => table.exact.get(path) ?? table.fuzzy.get(fuzzyKey(path)),
    );
    if (destination?.kind === 'page' && destination.path === '/' && isOldPage(pathname, search))
      return unknown;
    if (destination) return toResolution(destination, search);
  }
  for (const [path, alternative] of readings) {
    const completedKey =
      path === undefined || alternative !== undefined
        ? undefined
        : completeTruncated(table.pageKeys, fuzzyKey(path));
    const completed = completedKey === undefined ? undefined : table.fuzzy.get(completedKey);
    // Temporary: a page with the truncated path may be created later.
    if (completed?.kind === 'page')
      return { kind: 'redirect', to: withQuery(completed.path, search), status: 302 };
  }
  for (const paths of readings) {
    const prefixDestination = singleDestination(paths, (path) => matchPrefix(table.prefixRedirects, path));
    if (prefixDestination) return toResolution(prefixDestination, search);
  }
  return unknown;
}

/** The only destination that the paths have; `undefined` if they have none or several. */
function singleDestination(
  paths: readonly string[],
  lookUp: (path: string) => Destination | undefined,
): Destination | undefined {
  const [first, ...others] = paths.flatMap((path) => lookUp(path) ?? []);
  return first && others.every((other) => isSameDestination(first, other)) ? first : undefined;
}

function toResolution(destination: Destination, search: string): Resolution {
  switch (destination.kind) {
    case 'page':
      // The query of `index.php` or of a rewriter says nothing to the front page.
      if (destination.path === '/') return { kind: 'redirect', to: '/', status: 308 };
      return { kind: 'redirect', to: withQuery(destination.path, search), status: 308 };
    case 'redirect':
      return {
        kind: 'redirect',
        to: withQuery(destination.to, search),
        status: destination.permanent ? 301 : 302,
      };
    case 'external':
      return {
        kind: 'redirect',
        to: withQuery(destination.to, search, true),
        status: destination.permanent ? 301 : 302,
      };
    case 'gone':
      return { kind: 'gone' };
    case 'unpublished':
      return unknown;
  }
}

/** Safe in a header and a URL. The query is only sent back to the visitor who sent it. */
const printableAscii = /^[!-~]*$/;

/** Appends the visitor's query. Only other sites get the tracking parameters, and nobody gets a mail address. */
function withQuery(address: string, search: string, isExternal = false): string {
  const { remaining, tracking } = splitQuery(search);
  const query = (isExternal ? [remaining, tracking] : [remaining]).filter((part) => part !== '').join('&');
  if (query === '' || !printableAscii.test(query)) return address;
  const [path = '', fragment] = address.split('#', 2);
  const joined = `${path}${path.includes('?') ? '&' : '?'}${query}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

function resolveShortLink(table: LinkTable, link: ShortLink, now: number): Resolution {
  if (link.expires !== undefined && Date.parse(link.expires) <= now) return { kind: 'gone' };
  const destination = table.locate(link.target);
  if (destination.kind !== 'redirect') return toResolution(destination, '');
  // Temporary: an editor may give the code another target.
  return { kind: 'redirect', to: `${destination.to}${campaignQuery(link)}${fragmentOf(link)}`, status: 302 };
}

function campaignQuery({ campaign: { source, medium, name } }: ShortLink): string {
  const pairs = { utm_source: source, utm_medium: medium, utm_campaign: name };
  const query = new URLSearchParams(
    Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return query === '' ? '' : `?${query}`;
}

const fragmentOf = ({ heading }: ShortLink): string =>
  heading ? `#${encodeURIComponent(heading.toWellFormed())}` : '';
