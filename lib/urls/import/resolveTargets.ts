import type { LinkData, RedirectRule } from '../linkData.ts';
import { buildLinkTable, isReservedPath, staticPaths } from '../linkTable.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { leadsSomewhere, matchPrefix } from '../redirects/prefixRedirects.ts';
import { resolve } from '../resolve.ts';
import { type ParsedRow, RowError, type Target } from './parseRow.ts';

/** Where a line leads in the end, as its document says it: to a document, to an address, or nowhere any more. */
export type ResolvedTarget = {
  target: string | undefined;
  address: string | undefined;
  gone: boolean;
  /** Whether all that it leads through is for good. */
  permanent: boolean;
  /** For the report. */
  leadsTo: string;
  /** How many other redirects it leads through. */
  through: number;
};

export type TargetResolver = (wish: ParsedRow) => ResolvedTarget;

/**
 * Follows lines to their ends, through each other and through redirects that are there already.
 *
 * @param wishes all lines, by old address
 * @param before the redirects in the store, by old address; a line takes the place of one
 * @param links what the store knows of addresses, redirects included
 * @returns a function that throws Refused for a line that leads in a circle, or nowhere
 */
export function createTargetResolver(
  wishes: ReadonlyMap<string, ParsedRow>,
  before: ReadonlyMap<string, RedirectRule>,
  links: LinkData,
): TargetResolver {
  const kept = [...before].flatMap(([from, rule]) => (wishes.has(from) ? [] : [rule]));
  const table = buildLinkTable({ ...links, redirects: kept });
  const ids = new Map(links.pages.map(({ id, path }) => [path, id]));
  const next = (path: string): Pick<ParsedRow, 'target' | 'permanent'> | undefined =>
    table.exact.get(path)?.kind === 'page' ? undefined : (wishes.get(path) ?? leadsOn(before.get(path)));

  return ({ from, below, target: first, permanent: forGood }) => {
    const met = new Set([from]);
    let [target, permanent, through] = [first, forGood, 0];
    while (target.kind === 'here') {
      // A line for all that lies below may stand where a page does; then only the page can be meant.
      const isPage = table.exact.get(target.path)?.kind === 'page';
      if (!isPage && (met.has(target.path) || (below && target.path.startsWith(`${from}/`)))) {
        throw new RowError('it leads back to itself');
      }
      met.add(target.path);
      const on = next(target.path);
      if (on === undefined) {
        const last = before.get(target.path);
        permanent &&= last?.permanent ?? familyIsPermanent(target.path);
        return { ...endAt(target), permanent, through: through + (last ? 1 : 0) };
      }
      const fragment: string | undefined = target.fragment;
      target =
        on.target.kind === 'here' ? { ...on.target, fragment: on.target.fragment ?? fragment } : on.target;
      permanent &&= on.permanent;
      through += 1;
    }
    if (target.kind === 'gone') return { ...nowhere, gone: true, permanent, leadsTo: 'gone', through };
    return { ...nowhere, address: target.address, permanent, leadsTo: target.address, through };
  };

  /** Whether the redirect for all that lies above an address, if there is one, is permanent. */
  function familyIsPermanent(path: string): boolean {
    if (table.exact.has(path)) return true;
    const family = matchPrefix(table.prefixRedirects, path);
    return leadsSomewhere(family) ? family.permanent : true;
  }

  function endAt({
    path,
    fragment,
  }: Target & { kind: 'here' }): Omit<ResolvedTarget, 'through' | 'permanent'> {
    if (isReservedPath(path) && !staticPaths.includes(path)) {
      throw new RowError('no redirect leads to what the site answers there: give the page');
    }
    const found = resolve(table, path);
    if (found.kind === 'gone') throw new RowError('what it leads to was deleted');
    if (found.kind === 'unknown') throw new RowError('what it leads to is nowhere on the site');
    // No page has that address, and no redirect: it was cut off somewhere, and another may come to stand there.
    if (
      found.kind === 'redirect' &&
      found.status === 302 &&
      !table.exact.has(path) &&
      !matchPrefix(table.prefixRedirects, path)
    ) {
      throw new RowError(`no page has that address: is ${found.to} meant?`);
    }
    const [at = '', itsFragment] = (found.kind === 'page' ? found.path : found.to).split('#', 2);
    const place = fragment ?? itsFragment;
    const written = place ? `${at}#${place}` : at;
    const id = ids.get(at);
    // A reference follows the page when it moves. A heading has none; its address is looked up when it is asked for.
    return id !== undefined && place === undefined
      ? { ...nowhere, target: id, leadsTo: `${at} (${id})` }
      : { ...nowhere, address: written, leadsTo: written };
  }
}

const nowhere = { target: undefined, address: undefined, gone: false };

/** A redirect in the store that leads to another address here; others the table knows. */
function leadsOn(rule: RedirectRule | undefined): Pick<ParsedRow, 'target' | 'permanent'> | undefined {
  if (!rule?.address?.startsWith('/') || rule.gone || rule.target !== undefined) return undefined;
  const [written = '', fragment] = rule.address.split('#', 2);
  const path = normalizePath(written);
  return path === undefined
    ? undefined
    : { target: { kind: 'here', path, fragment }, permanent: rule.permanent };
}
