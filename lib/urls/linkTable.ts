import { homeId, mediaFolders, siteFiles, siteFolders, sitePages } from '#lib/model.ts';
import { depthKey } from './completeTruncated.ts';
import { type Destination, isSameDestination } from './destination.ts';
import { ownHostMatcher } from './hosts.ts';
import type { LinkData, ShortLink } from './linkData.ts';
import { fuzzyKey, normalizePath } from './normalize/normalizePath.ts';
import { followRedirects } from './redirects/followRedirects.ts';
import {
  buildPrefixRedirects,
  leadsSomewhere,
  matchPrefix,
  type PrefixRedirects,
} from './redirects/prefixRedirects.ts';
import { slugify } from './slug.ts';

/** All addresses of a site, ready to be asked: by exact spelling, and by what spellings have in common. */
export type LinkTable = {
  exact: ReadonlyMap<string, Destination>;
  /** `undefined` where several pages could be meant. */
  fuzzy: ReadonlyMap<string, Destination | undefined>;
  /** Today's pages in order, for addresses that were cut; see `completeTruncated`. */
  pageKeys: readonly string[];
  /** Addresses of which only what they lie below is known. */
  prefixRedirects: PrefixRedirects;
  shortLinks: ReadonlyMap<string, ShortLink>;
  locate(id: string): Destination;
  /** Whether a host that stands in an address is one of the site's. */
  isOwnHost(written: string): boolean;
};

/** What the site answers itself, without a document. */
export const staticPaths: readonly string[] = ['/', sitePages.search];

/** Files of the site that people ask for by hand; their dot is in no other address of ours. */
const ownFiles = [siteFiles.sitemap, siteFiles.robots];

const { api, media, studio, lake, shortLinks: shortLinkFolder } = siteFolders;

/** Paths below which the site answers itself: nothing an editor writes leads anywhere else from there. */
const reservedSegments: ReadonlySet<string> = new Set([
  api,
  media,
  studio,
  lake,
  sitePages.search,
  shortLinkFolder,
]);

/** What the site has below `/media`; whatever else is there, an old system had. */
const ownMedia: ReadonlySet<string> = new Set(Object.values(mediaFolders));

/**
 * Works out where every address leads that was ever written down. What stands at an address today comes first, then
 * redirects, then what editors wrote on a document, then the ledger, in which the latest holder of an address has it.
 * What leads in a circle, off the list of hosts or over one of the site's own addresses is left out.
 */
export function buildLinkTable(data: LinkData): LinkTable {
  const exact = new Map<string, Destination>();
  const paths = new Map<string, string>([[homeId, '/']]);
  for (const path of staticPaths) exact.set(path, { kind: 'page', path });
  for (const { id, path } of data.pages) {
    if (exact.has(path)) continue;
    exact.set(path, { kind: 'page', path });
    paths.set(id, path);
  }
  const there = data.withoutAddress && new Set(data.withoutAddress);
  // What has no address today is deleted only where the store says that it is nowhere.
  const locate = (id: string): Destination => {
    const path = paths.get(id);
    if (path !== undefined) return { kind: 'redirect', to: path, permanent: true };
    return there && !there.has(id) ? { kind: 'gone' } : { kind: 'unpublished' };
  };
  const tiers = [new Map(exact)];
  const addTier = (tier: ReadonlyMap<string, Destination>) => {
    tiers.push(new Map([...tier].filter(([path]) => !exact.has(path) && !isReservedPath(path))));
    for (const [path, destination] of tiers.at(-1) ?? []) exact.set(path, destination);
  };

  const former = tierOf(data.former, ({ path, id }) => [path, locate(id)]);
  const ledger = tierOf(latestOwners(data), ([path, id]) => [path, locate(id)]);
  const redirects = followRedirects(data, {
    pages: new Map(exact),
    former: [former, ledger],
    whereIs: locate,
    isOwn: isReservedPath,
  });
  const prefixRedirects = buildPrefixRedirects(redirects.prefix);
  // What is not there is saved by a redirect for all that lies below, if that leads somewhere, as by one of its own.
  const saved = (tier: ReadonlyMap<string, Destination>) =>
    new Map(
      [...tier].filter(
        ([path, { kind }]) => kind === 'redirect' || !leadsSomewhere(matchPrefix(prefixRedirects, path)),
      ),
    );
  addTier(redirects.exact);
  addTier(saved(former));
  addTier(saved(ledger));
  exact.set(studio, { kind: 'page', path: studio });
  for (const path of ownFiles) {
    const spelling = normalizePath(path) ?? path;
    if (!exact.has(spelling)) exact.set(spelling, { kind: 'redirect', to: path, permanent: true });
    exact.set(path, { kind: 'page', path });
  }

  return {
    exact,
    fuzzy: fuzzyTable(tiers),
    pageKeys: [...exact.values()]
      .flatMap((destination) => (destination.kind === 'page' ? [depthKey(fuzzyKey(destination.path))] : []))
      .sort(),
    prefixRedirects,
    shortLinks: shortLinks(data),
    locate,
    isOwnHost: ownHostMatcher(data.site),
  };
}

/** Whether the site answers an address itself: no document and no redirect ever does. */
export function isReservedPath(path: string): boolean {
  const [, first = '', second] = path.split('/', 3);
  const folder = `/${first}`;
  return (
    reservedSegments.has(folder) &&
    (folder !== media || second === undefined || ownMedia.has(`${media}/${second}`))
  );
}

/** By code, as an address with it is spelled; the first to have a code has it. */
function shortLinks({ shortLinks: links }: LinkData): Map<string, ShortLink> {
  const byCode = new Map<string, ShortLink>();
  for (const link of links) {
    const code = slugify(link.code);
    if (!byCode.has(code)) byCode.set(code, link);
  }
  return byCode;
}

/** Addresses as written by editors or kept by the ledger, each spelled as ours; the first to name an address has it. */
function tierOf<T>(
  entries: Iterable<T>,
  read: (entry: T) => [string, Destination],
): Map<string, Destination> {
  const tier = new Map<string, Destination>();
  for (const entry of entries) {
    const [written, destination] = read(entry);
    const path = normalizePath(written);
    if (path !== undefined && !tier.has(path)) tier.set(path, destination);
  }
  return tier;
}

/** Who had each address last. */
function latestOwners({ records }: LinkData): Map<string, string> {
  const latest = new Map<string, { id: string; since: string }>();
  for (const { id, addresses } of records) {
    for (const { path, since } of addresses) {
      const before = latest.get(path);
      if (!before || before.since <= since) latest.set(path, { id, since });
    }
  }
  return new Map([...latest].map(([path, { id }]) => [path, id]));
}

/** By what spellings have in common; an earlier tier has a key before a later one. */
function fuzzyTable(tiers: readonly ReadonlyMap<string, Destination>[]) {
  const table = new Map<string, Destination | undefined>();
  for (const tier of tiers) {
    const found = new Map<string, Destination | undefined>();
    for (const [path, destination] of tier) {
      const key = fuzzyKey(path);
      if (table.has(key)) continue;
      const before = found.get(key);
      found.set(
        key,
        !found.has(key) || (before && isSameDestination(before, destination)) ? destination : undefined,
      );
    }
    for (const [key, destination] of found) table.set(key, destination);
  }
  return table;
}
