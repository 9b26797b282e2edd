import { slugify } from '#sanity/schema/slugify.ts';
import { depthKey } from './cutOff.ts';
import { allowedElsewhere, readHost } from './hosts.ts';
import type { LinkData, RedirectRule, ShortLink } from './linkData.ts';
import { looseKey, spelledAsOurs } from './spelling.ts';

/** Where an address leads in the end. A path is always one of today's, so that it takes one hop to get there. */
export type Destination =
  | { kind: 'page'; path: string }
  | { kind: 'moved'; to: string; permanent: boolean }
  | { kind: 'elsewhere'; to: string; permanent: boolean }
  | { kind: 'gone' }
  | { kind: 'away' };

/** All addresses of a site, ready to be asked: by exact spelling, and by what spellings have in common. */
export type LinkTable = {
  exact: ReadonlyMap<string, Destination>;
  /** `undefined` where several pages could be meant. */
  loose: ReadonlyMap<string, Destination | undefined>;
  /** Today's pages in order, for addresses that were cut; see `cutOff`. */
  keys: readonly string[];
  shortLinks: ReadonlyMap<string, ShortLink>;
  whereIs(id: string): Destination;
};

/** What the site answers itself, without a document. */
export const ownPages = ['/', '/soeg'];

/** The first segment of the addresses of short links. */
export const shortLinkSegment = 'n';

/** First segments below which the site answers itself: nothing an editor writes leads anywhere else from there. */
const own: ReadonlySet<string> = new Set(['api', 'media', 'studio', 'lake', 'soeg', shortLinkSegment]);

/** A redirect may lead to another, so many times; more is a circle or a mistake. */
const mostHops = 20;

/**
 * Works out where every address leads that was ever written down. What stands at an address today comes first, then
 * redirects, then what editors wrote on a document, then the ledger, in which the latest holder of an address has it.
 * What leads in a circle, off the list of hosts or over one of the site's own addresses is left out.
 */
export function buildLinkTable(data: LinkData): LinkTable {
  const exact = new Map<string, Destination>();
  const paths = new Map<string, string>([['homePage', '/']]);
  for (const path of ownPages) exact.set(path, { kind: 'page', path });
  for (const { id, path } of data.pages) {
    if (exact.has(path)) continue;
    exact.set(path, { kind: 'page', path });
    paths.set(id, path);
  }
  const there = data.withoutAddress && new Set(data.withoutAddress);
  // What has no address today is deleted only where the store says that it is nowhere.
  const whereIs = (id: string): Destination => {
    const path = paths.get(id);
    if (path !== undefined) return { kind: 'moved', to: path, permanent: true };
    return there && !there.has(id) ? { kind: 'gone' } : { kind: 'away' };
  };
  const tiers = [new Map(exact)];
  const addTier = (tier: ReadonlyMap<string, Destination>) => {
    tiers.push(new Map([...tier].filter(([path]) => !exact.has(path) && !isOwn(path))));
    for (const [path, destination] of tiers.at(-1) ?? []) exact.set(path, destination);
  };

  const former = tierOf(data.former, ({ path, id }) => [path, whereIs(id)]);
  const ledger = tierOf(latestHolders(data), ([path, id]) => [path, whereIs(id)]);
  addTier(redirects(data, { exact, later: [former, ledger], whereIs }));
  addTier(former);
  addTier(ledger);
  exact.set('/studio', { kind: 'page', path: '/studio' });

  return {
    exact,
    loose: looseTable(tiers),
    keys: [...exact.values()]
      .flatMap((destination) => (destination.kind === 'page' ? [depthKey(looseKey(destination.path))] : []))
      .sort(),
    shortLinks: shortLinks(data),
    whereIs,
  };
}

/** Whether the site answers an address itself: no document and no redirect ever does. */
export const isOwn = (path: string): boolean => own.has(path.split('/', 2)[1] ?? '');

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
    const path = spelledAsOurs(written);
    if (path !== undefined && !tier.has(path)) tier.set(path, destination);
  }
  return tier;
}

/** Who had each address last. */
function latestHolders({ records }: LinkData): Map<string, string> {
  const latest = new Map<string, { id: string; since: string }>();
  for (const { id, addresses } of records) {
    for (const { path, since } of addresses) {
      const before = latest.get(path);
      if (!before || before.since <= since) latest.set(path, { id, since });
    }
  }
  return new Map([...latest].map(([path, { id }]) => [path, id]));
}

type Known = {
  exact: ReadonlyMap<string, Destination>;
  later: readonly ReadonlyMap<string, Destination>[];
  whereIs: (id: string) => Destination;
};

/** Where each redirect leads when it is followed to the end. */
function redirects({ redirects: rules, hosts }: LinkData, { exact, later, whereIs }: Known) {
  const allowed = new Set(hosts.flatMap((host) => readHost(host) ?? []));
  const byPath = new Map<string, RedirectRule>();
  for (const rule of rules) {
    const from = spelledAsOurs(rule.from);
    if (from !== undefined && !isOwn(from) && !byPath.has(from)) byPath.set(from, rule);
  }

  const follow = (rule: RedirectRule): Destination | undefined => {
    let at = rule;
    let permanent = true;
    for (let hop = 0; hop < mostHops; hop++) {
      permanent &&= at.permanent;
      if (at.target !== undefined) {
        const found = whereIs(at.target);
        return found.kind === 'moved' ? { ...found, permanent } : found;
      }
      if (at.address === undefined) return undefined;
      if (!/^\/(?![/\\])/.test(at.address)) {
        const to = allowedElsewhere(at.address, allowed);
        return to === undefined ? undefined : { kind: 'elsewhere', to, permanent };
      }
      const [written = '', fragment] = at.address.split('#', 2);
      const path = spelledAsOurs(written);
      if (path === undefined) return undefined;
      const next = byPath.get(path);
      if (!exact.has(path) && next) {
        at = next;
        continue;
      }
      const end = [exact, ...later].map((tier) => tier.get(path)).find((found) => found !== undefined);
      if (end?.kind !== 'page' && end?.kind !== 'moved') return end;
      const to = end.kind === 'page' ? end.path : end.to;
      return {
        kind: 'moved',
        to: fragment ? `${to}#${encodeURIComponent(decoded(fragment))}` : to,
        permanent,
      };
    }
    return undefined;
  };
  const tier = new Map<string, Destination>();
  for (const [from, rule] of byPath) {
    const end = follow(rule);
    if (end) tier.set(from, end);
  }
  return tier;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** By what spellings have in common; an earlier tier has a key before a later one. */
function looseTable(tiers: readonly ReadonlyMap<string, Destination>[]) {
  const table = new Map<string, Destination | undefined>();
  for (const tier of tiers) {
    const found = new Map<string, Destination | undefined>();
    for (const [path, destination] of tier) {
      const key = looseKey(path);
      if (table.has(key)) continue;
      const before = found.get(key);
      found.set(key, !found.has(key) || (before && same(before, destination)) ? destination : undefined);
    }
    for (const [key, destination] of found) table.set(key, destination);
  }
  return table;
}

const same = (a: Destination, b: Destination): boolean => JSON.stringify(a) === JSON.stringify(b);
