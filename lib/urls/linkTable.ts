import { defaultLanguage, languageOf } from '#lib/languages.ts';
import {
  allSitePages,
  homeId,
  localSitePages,
  mediaFolders,
  siteFiles,
  siteFolders,
  sitePages,
} from '#lib/model.ts';
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

/** Lookup tables for every URL of the site: by exact path, and by `fuzzyKey`. */
export type LinkTable = {
  exact: ReadonlyMap<string, Destination>;
  /** `undefined` if the key has several destinations. */
  fuzzy: ReadonlyMap<string, Destination | undefined>;
  /** Sorted keys of the current pages, for truncated paths; see `completeTruncated`. */
  pageKeys: readonly string[];
  /** Redirects that cover every path below another. */
  prefixRedirects: PrefixRedirects;
  shortLinks: ReadonlyMap<string, ShortLink>;
  /** Returns the destination of a link to a document. */
  locate(id: string): Destination;
  /** True if a host in a path is one of the site's own. */
  isOwnHost(host: string): boolean;
};

/** Pages that the site serves without a document. */
export const staticPaths: readonly string[] = [
  '/',
  ...Object.values(localSitePages).map(({ search }) => search),
];

/** Files at the root that people type by hand. No other path of the site has a dot. */
const ownFiles = [siteFiles.sitemap, siteFiles.robots];

const { api, media, studio, lake, shortLinks: shortLinkFolder } = siteFolders;

/** Paths below which only the site itself answers: redirects and documents have no effect there. */
const reservedSegments: ReadonlySet<string> = new Set([
  api,
  media,
  studio,
  lake,
  sitePages.search,
  shortLinkFolder,
]);

/** The site's own pages below the front page of a language; those at the root are found by their first segment. */
const reservedPages = allSitePages.filter((path) => languageOf(path) !== defaultLanguage);

/** Folders of `/media` that the site uses. All other paths below `/media` belonged to an old system. */
const ownMedia: ReadonlySet<string> = new Set(Object.values(mediaFolders));

/**
 * Resolves every known path to its destination. Current pages take precedence, then redirects, then former addresses
 * entered by editors, then the address history, where the latest holder of a path wins. Redirects that loop, point to
 * a host that is not allowed, or use one of the site's own paths are ignored.
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
  const existingIds = data.withoutAddress && new Set(data.withoutAddress);
  // A document without a path counts as deleted only if the store confirms that it does not exist.
  const locate = (id: string): Destination => {
    const path = paths.get(id);
    if (path !== undefined) return { kind: 'redirect', to: path, permanent: true };
    return existingIds && !existingIds.has(id) ? { kind: 'gone' } : { kind: 'unpublished' };
  };
  const tiers = [new Map(exact)];
  const addTier = (tier: ReadonlyMap<string, Destination>) => {
    tiers.push(new Map([...tier].filter(([path]) => !exact.has(path) && !isReservedPath(path))));
    for (const [path, destination] of tiers.at(-1) ?? []) exact.set(path, destination);
  };

  const former = tierOf(data.former, ({ path, id }) => [path, locate(id)]);
  const history = tierOf(latestOwners(data), ([path, id]) => [path, locate(id)]);
  const redirects = followRedirects(data, {
    pages: new Map(exact),
    former: [former, history],
    locate,
    isReserved: isReservedPath,
  });
  const prefixRedirects = buildPrefixRedirects(redirects.prefix);
  // A prefix redirect with a live target also rescues missing pages below it, just like a redirect of their own.
  const withoutRescued = (tier: ReadonlyMap<string, Destination>) =>
    new Map(
      [...tier].filter(
        ([path, { kind }]) => kind === 'redirect' || !leadsSomewhere(matchPrefix(prefixRedirects, path)),
      ),
    );
  addTier(redirects.exact);
  addTier(withoutRescued(former));
  addTier(withoutRescued(history));
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
    shortLinks: shortLinksByCode(data),
    locate,
    isOwnHost: ownHostMatcher(data.site),
  };
}

/** True if the site itself answers at a path: no document and no redirect can use it. */
export function isReservedPath(path: string): boolean {
  if (reservedPages.some((page) => path === page || path.startsWith(`${page}/`))) return true;
  const [, first = '', second] = path.split('/', 3);
  const folder = `/${first}`;
  return (
    reservedSegments.has(folder) &&
    (folder !== media || second === undefined || ownMedia.has(`${media}/${second}`))
  );
}

/** Short links by code, as a slug. The first link with a code wins. */
function shortLinksByCode({ shortLinks: links }: LinkData): Map<string, ShortLink> {
  const byCode = new Map<string, ShortLink>();
  for (const link of links) {
    const code = slugify(link.code);
    if (!byCode.has(code)) byCode.set(code, link);
  }
  return byCode;
}

/** Destinations by normalized path. The first entry with a path wins. */
function tierOf<T>(
  entries: Iterable<T>,
  toPair: (entry: T) => [string, Destination],
): Map<string, Destination> {
  const tier = new Map<string, Destination>();
  for (const entry of entries) {
    const [rawPath, destination] = toPair(entry);
    const path = normalizePath(rawPath);
    if (path !== undefined && !tier.has(path)) tier.set(path, destination);
  }
  return tier;
}

/** The latest holder of each path in the address history, as a document id. */
function latestOwners({ records }: LinkData): Map<string, string> {
  const latest = new Map<string, { id: string; since: string }>();
  for (const { id, addresses } of records) {
    for (const { path, since } of addresses) {
      const previous = latest.get(path);
      if (!previous || previous.since <= since) latest.set(path, { id, since });
    }
  }
  return new Map([...latest].map(([path, { id }]) => [path, id]));
}

/** Destinations by `fuzzyKey`. An earlier tier takes precedence over a later one. */
function fuzzyTable(tiers: readonly ReadonlyMap<string, Destination>[]) {
  const table = new Map<string, Destination | undefined>();
  for (const tier of tiers) {
    const tierTable = new Map<string, Destination | undefined>();
    for (const [path, destination] of tier) {
      const key = fuzzyKey(path);
      if (table.has(key)) continue;
      const previous = tierTable.get(key);
      tierTable.set(
        key,
        !tierTable.has(key) || (previous && isSameDestination(previous, destination))
          ? destination
          : undefined,
      );
    }
    for (const [key, destination] of tierTable) table.set(key, destination);
  }
  return table;
}
