import type { Destination } from '../destination.ts';
import { allowedExternalUrl, parseHost } from '../hosts.ts';
import type { LinkData, RedirectRule } from '../linkData.ts';
import { normalizePath } from '../normalize/normalizePath.ts';

/** The paths that exist apart from redirects. */
export type ExistingUrls = {
  /** Current pages. They take precedence over redirects. */
  pages: ReadonlyMap<string, Destination>;
  /** Destinations of former paths. An earlier map takes precedence over a later one. */
  former: readonly ReadonlyMap<string, Destination>[];
  /** Returns the destination of a link to a document. */
  locate: (id: string) => Destination;
  /** True if the site itself answers at a path. */
  isReserved: (path: string) => boolean;
};

/** Final destinations of redirects: of one path (`exact`), and of every path below one (`prefix`). */
export type FollowedRedirects = { exact: Map<string, Destination>; prefix: Map<string, Destination> };

/** Maximum number of redirects in a chain. A longer chain is a loop or a mistake. */
const maxHops = 20;

/**
 * Follows each redirect to its final destination. Omits redirects that loop, lead nowhere, point to a host that is not
 * allowed, or start at one of the site's own paths. If two redirects start at one path, the first wins.
 */
export function followRedirects({ redirects, hosts }: LinkData, existing: ExistingUrls): FollowedRedirects {
  const allowed = new Set(hosts.flatMap((host) => parseHost(host) ?? []));
  const rules = { exact: new Map<string, RedirectRule>(), prefix: new Map<string, RedirectRule>() };
  for (const rule of redirects) {
    const from = normalizePath(rule.from);
    if (from === undefined || from === '/' || existing.isReserved(from)) continue;
    if (!existing.pages.has(from) && !rules.exact.has(from)) rules.exact.set(from, rule);
    // A page may have the path of a prefix redirect: the paths below it are still redirected.
    if (rule.below && !rules.prefix.has(from)) rules.prefix.set(from, rule);
  }

  const follow = (rule: RedirectRule): Destination | undefined => {
    let current = rule;
    let permanent = true;
    let lastFragment: string | undefined;
    // The result to fall back to when the matching prefix redirect leads nowhere.
    let fallback: Destination | undefined;
    for (let hop = 0; hop < maxHops; hop++) {
      permanent &&= current.permanent;
      if (current.gone) return fallback ?? { kind: 'gone' };
      if (current.target !== undefined) {
        const target = existing.locate(current.target);
        if (target.kind !== 'redirect') return fallback ?? target;
        return { ...target, to: withFragment(target.to, lastFragment), permanent };
      }
      if (current.address === undefined) return undefined;
      if (!/^\/(?![/\\])/.test(current.address)) {
        const to = allowedExternalUrl(current.address, allowed);
        return to === undefined ? undefined : { kind: 'external', to, permanent };
      }
      const [rawPath = '', fragment] = current.address.split('#', 2);
      lastFragment = fragment || lastFragment;
      const path = normalizePath(rawPath);
      if (path === undefined) return undefined;
      const next = existing.pages.has(path) ? undefined : rules.exact.get(path);
      if (next) {
        current = next;
        continue;
      }
      const end = [existing.pages, ...existing.former].map((tier) => tier.get(path)).find(Boolean);
      if (end?.kind === 'page' || end?.kind === 'redirect') {
        return {
          kind: 'redirect',
          to: withFragment(end.kind === 'page' ? end.path : end.to, lastFragment),
          permanent,
        };
      }
      const prefixRule = nearestPrefixRule(rules.prefix, path);
      if (!prefixRule) return fallback ?? end;
      fallback ??= end;
      current = prefixRule;
    }
    return undefined;
  };

  return { exact: followAll(rules.exact, follow), prefix: followAll(rules.prefix, follow) };
}

function followAll(
  rules: ReadonlyMap<string, RedirectRule>,
  follow: (rule: RedirectRule) => Destination | undefined,
): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  for (const [from, rule] of rules) {
    const end = follow(rule);
    if (end) destinations.set(from, end);
  }
  return destinations;
}

/** Returns the nearest prefix rule above a path. */
function nearestPrefixRule(
  prefixRules: ReadonlyMap<string, RedirectRule>,
  path: string,
): RedirectRule | undefined {
  for (
    let slash = path.lastIndexOf('/');
    slash > 0 && prefixRules.size > 0;
    slash = path.lastIndexOf('/', slash - 1)
  ) {
    const rule = prefixRules.get(path.slice(0, slash));
    if (rule) return rule;
  }
  return undefined;
}

function withFragment(path: string, fragment: string | undefined): string {
  return fragment ? `${path}#${encodeURIComponent(decodeFragment(fragment).toWellFormed())}` : path;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
