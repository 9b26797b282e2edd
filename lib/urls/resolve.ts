import { siteFolders } from '#lib/model.ts';
import { completeTruncated } from './completeTruncated.ts';
import { type Destination, isSameDestination } from './destination.ts';
import type { ShortLink } from './linkData.ts';
import type { LinkTable } from './linkTable.ts';
import { candidatePaths } from './normalize/candidatePaths.ts';
import { fuzzyKey } from './normalize/normalizePath.ts';
import { matchPrefix } from './redirects/prefixRedirects.ts';
import { splitQuery } from './tracking/splitQuery.ts';

/** What is to be done with an address: show the page, lead on in one hop, or say that nothing is there. */
export type Resolution =
  | { kind: 'page'; path: string }
  | { kind: 'redirect'; to: string; status: 301 | 302 | 308 }
  | { kind: 'gone' }
  | { kind: 'unknown' };

const unknown: Resolution = { kind: 'unknown' };

const beforeCode = `${siteFolders.shortLinks}/`;

/**
 * Where an address leads: one of ours to its page, everything else in one hop to the page that is meant, if exactly one
 * can be.
 *
 * @param pathname as it was asked for, percent-encoded
 * @param search with its `?`, or empty
 * @param now when, in milliseconds: a short link may have expired
 */
export function resolve(table: LinkTable, pathname: string, search = '', now = Date.now()): Resolution {
  const asked = table.exact.get(pathname);
  if (asked?.kind === 'page') return asked;
  const read = candidatePaths(pathname, table.isOwnHost);
  for (const paths of read) {
    const code = paths.find((path) => path.startsWith(beforeCode))?.slice(beforeCode.length);
    const short = code === undefined ? undefined : table.shortLinks.get(code);
    if (short) return shortLink(table, short, now);
    const found = singleDestination(
      paths,
      (path) => table.exact.get(path) ?? table.fuzzy.get(fuzzyKey(path)),
    );
    if (found) return toResolution(found, search);
  }
  for (const [path, another] of read) {
    const cut =
      path === undefined || another !== undefined
        ? undefined
        : completeTruncated(table.pageKeys, fuzzyKey(path));
    const meant = cut === undefined ? undefined : table.fuzzy.get(cut);
    // A guess, however good: another page may come to stand there.
    if (meant?.kind === 'page') return { kind: 'redirect', to: withQuery(meant.path, search), status: 302 };
  }
  for (const paths of read) {
    const family = singleDestination(paths, (path) => matchPrefix(table.prefixRedirects, path));
    if (family) return toResolution(family, search);
  }
  return unknown;
}

/** Where these paths lead, if they all lead to one place or nowhere. */
function singleDestination(
  paths: readonly string[],
  leadsTo: (path: string) => Destination | undefined,
): Destination | undefined {
  const [first, ...others] = paths.flatMap((path) => leadsTo(path) ?? []);
  return first && others.every((other) => isSameDestination(first, other)) ? first : undefined;
}

function toResolution(found: Destination, search: string): Resolution {
  switch (found.kind) {
    case 'page':
      // `/Default.aspx?ID=123` was a page of its own, of a system that is no more.
      if (found.path === '/' && splitQuery(search).kept !== '') return unknown;
      return { kind: 'redirect', to: withQuery(found.path, search), status: 308 };
    case 'redirect':
      return { kind: 'redirect', to: withQuery(found.to, search), status: found.permanent ? 301 : 302 };
    case 'external':
      return { kind: 'redirect', to: withQuery(found.to, search, true), status: found.permanent ? 301 : 302 };
    case 'gone':
      return { kind: 'gone' };
    case 'unpublished':
      return unknown;
  }
}

/** Printable and without what a header or an address can't hold; the query of a visitor comes back to nobody else. */
const passable = /^[!-~]*$/;

/** An address with the visitor's query: what only tells where the visitor came from is for other sites to count. */
function withQuery(address: string, search: string, elsewhere = false): string {
  const { kept, tracking } = splitQuery(search);
  const query = (elsewhere ? [kept, tracking] : [kept]).filter((part) => part !== '').join('&');
  if (query === '' || !passable.test(query)) return address;
  const [path = '', fragment] = address.split('#', 2);
  const joined = `${path}${path.includes('?') ? '&' : '?'}${query}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

function shortLink(table: LinkTable, link: ShortLink, now: number): Resolution {
  if (link.expires !== undefined && Date.parse(link.expires) <= now) return { kind: 'gone' };
  const where = table.locate(link.target);
  if (where.kind !== 'redirect') return toResolution(where, '');
  // Not for good: an editor may lead the code elsewhere.
  return { kind: 'redirect', to: `${where.to}${campaignQuery(link)}${fragmentOf(link)}`, status: 302 };
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
