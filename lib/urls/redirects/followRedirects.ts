import type { Destination } from '../destination.ts';
import { allowedExternalUrl, parseHost } from '../hosts.ts';
import type { LinkData, RedirectRule } from '../linkData.ts';
import { normalizePath } from '../normalize/normalizePath.ts';

/** What stands where, besides the redirects. */
export type ExistingUrls = {
  /** Today's pages: no redirect covers one. */
  pages: ReadonlyMap<string, Destination>;
  /** Where former addresses lead, the strongest first. */
  former: readonly ReadonlyMap<string, Destination>[];
  whereIs: (id: string) => Destination;
  /** Whether the site itself answers at an address. */
  isOwn: (path: string) => boolean;
};

/** Where redirects lead, followed to the end: by the one address, and by the address that a family lies below. */
export type FollowedRedirects = { exact: Map<string, Destination>; prefix: Map<string, Destination> };

/** A redirect may lead to another, so many times; more is a circle or a mistake. */
const maxHops = 20;

/**
 * Works out where each redirect ends. What leads in a circle, off the list of hosts, nowhere, or over an address that
 * the site answers is left out; where two begin at one address, the first has it.
 */
export function followRedirects({ redirects, hosts }: LinkData, known: ExistingUrls): FollowedRedirects {
  const allowed = new Set(hosts.flatMap((host) => parseHost(host) ?? []));
  const rules = { one: new Map<string, RedirectRule>(), below: new Map<string, RedirectRule>() };
  for (const rule of redirects) {
    const from = normalizePath(rule.from);
    if (from === undefined || from === '/' || known.isOwn(from)) continue;
    if (!known.pages.has(from) && !rules.one.has(from)) rules.one.set(from, rule);
    // A page may stand above addresses that were once below it.
    if (rule.below && !rules.below.has(from)) rules.below.set(from, rule);
  }

  const follow = (rule: RedirectRule): Destination | undefined => {
    let at = rule;
    let permanent = true;
    let place: string | undefined;
    // What is known of an address that a redirect for all above it does not lead on from.
    let nowhere: Destination | undefined;
    for (let hop = 0; hop < maxHops; hop++) {
      permanent &&= at.permanent;
      if (at.gone) return nowhere ?? { kind: 'gone' };
      if (at.target !== undefined) {
        const found = known.whereIs(at.target);
        if (found.kind !== 'redirect') return nowhere ?? found;
        return { ...found, to: withFragment(found.to, place), permanent };
      }
      if (at.address === undefined) return undefined;
      if (!/^\/(?![/\\])/.test(at.address)) {
        const to = allowedExternalUrl(at.address, allowed);
        return to === undefined ? undefined : { kind: 'external', to, permanent };
      }
      const [written = '', fragment] = at.address.split('#', 2);
      place = fragment || place;
      const path = normalizePath(written);
      if (path === undefined) return undefined;
      const next = known.pages.has(path) ? undefined : rules.one.get(path);
      if (next) {
        at = next;
        continue;
      }
      const end = [known.pages, ...known.former].map((tier) => tier.get(path)).find(Boolean);
      if (end?.kind === 'page' || end?.kind === 'redirect') {
        return {
          kind: 'redirect',
          to: withFragment(end.kind === 'page' ? end.path : end.to, place),
          permanent,
        };
      }
      const family = nearestPrefixRule(rules.below, path);
      if (!family) return nowhere ?? end;
      nowhere ??= end;
      at = family;
    }
    return undefined;
  };

  return { exact: followAll(rules.one, follow), prefix: followAll(rules.below, follow) };
}

function followAll(
  rules: ReadonlyMap<string, RedirectRule>,
  follow: (rule: RedirectRule) => Destination | undefined,
): Map<string, Destination> {
  const found = new Map<string, Destination>();
  for (const [from, rule] of rules) {
    const end = follow(rule);
    if (end) found.set(from, end);
  }
  return found;
}

/** The rule of the nearest family above an address. */
function nearestPrefixRule(below: ReadonlyMap<string, RedirectRule>, path: string): RedirectRule | undefined {
  for (let at = path.lastIndexOf('/'); at > 0 && below.size > 0; at = path.lastIndexOf('/', at - 1)) {
    const rule = below.get(path.slice(0, at));
    if (rule) return rule;
  }
  return undefined;
}

function withFragment(path: string, fragment: string | undefined): string {
  return fragment ? `${path}#${encodeURIComponent(decoded(fragment).toWellFormed())}` : path;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
