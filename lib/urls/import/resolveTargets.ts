import type { LinkData, RedirectRule } from '../linkData.ts';
import { buildLinkTable, isReservedPath, staticPaths } from '../linkTable.ts';
import { normalizePath } from '../normalize/normalizePath.ts';
import { leadsSomewhere, matchPrefix } from '../redirects/prefixRedirects.ts';
import { resolve } from '../resolve.ts';
import type { ParsedRow, Target } from './parseRow.ts';
import { RowError } from './rowError.ts';

/** The final target of a row, as its redirect document stores it: a document, an address, or nothing (`gone`). */
export type ResolvedTarget = {
  target: string | undefined;
  address: string | undefined;
  gone: boolean;
  /** True if every redirect of the chain is permanent. */
  permanent: boolean;
  /** Description of the target, for the report. */
  description: string;
  /** Number of other redirects in the chain. */
  hops: number;
};

/** Resolves the target of a row. Throws `RowError` if the row leads in a loop or nowhere. */
export type TargetResolver = (row: ParsedRow) => ResolvedTarget;

/**
 * Creates a function that follows a row to its final target, through other rows and existing redirects.
 *
 * @param rowsByPath all rows by old path
 * @param storedByPath redirects in the content store by old path; a row with the same path replaces one
 * @param links link data from the content store, redirects included
 */
export function createTargetResolver(
  rowsByPath: ReadonlyMap<string, ParsedRow>,
  storedByPath: ReadonlyMap<string, RedirectRule>,
  links: LinkData,
): TargetResolver {
  const unreplaced = [...storedByPath].flatMap(([from, rule]) => (rowsByPath.has(from) ? [] : [rule]));
  const table = buildLinkTable({ ...links, redirects: unreplaced });
  const ids = new Map(links.pages.map(({ id, path }) => [path, id]));
  const next = (path: string): Pick<ParsedRow, 'target' | 'permanent'> | undefined =>
    table.exact.get(path)?.kind === 'page'
      ? undefined
      : (rowsByPath.get(path) ?? internalTarget(storedByPath.get(path)));

  return ({ from, below, target: rowTarget, permanent: isPermanent }) => {
    const visited = new Set([from]);
    let [target, permanent, hops] = [rowTarget, isPermanent, 0];
    while (target.kind === 'here') {
      // A prefix redirect may have the path of a page. As a target, that path means the page.
      const isPage = table.exact.get(target.path)?.kind === 'page';
      if (!isPage && (visited.has(target.path) || (below && target.path.startsWith(`${from}/`)))) {
        throw new RowError('it leads back to itself');
      }
      visited.add(target.path);
      const following = next(target.path);
      if (following === undefined) {
        const storedRule = storedByPath.get(target.path);
        permanent &&= storedRule?.permanent ?? prefixIsPermanent(target.path);
        return { ...resolvePath(target), permanent, hops: hops + (storedRule ? 1 : 0) };
      }
      const fragment: string | undefined = target.fragment;
      target =
        following.target.kind === 'here'
          ? { ...following.target, fragment: following.target.fragment ?? fragment }
          : following.target;
      permanent &&= following.permanent;
      hops += 1;
    }
    if (target.kind === 'gone') return { ...noTarget, gone: true, permanent, description: 'gone', hops };
    return { ...noTarget, address: target.address, permanent, description: target.address, hops };
  };

  /** False if a temporary prefix redirect covers a path. */
  function prefixIsPermanent(path: string): boolean {
    if (table.exact.has(path)) return true;
    const destination = matchPrefix(table.prefixRedirects, path);
    return leadsSomewhere(destination) ? destination.permanent : true;
  }

  function resolvePath({
    path,
    fragment,
  }: Target & { kind: 'here' }): Omit<ResolvedTarget, 'hops' | 'permanent'> {
    if (isReservedPath(path) && !staticPaths.includes(path)) {
      throw new RowError('a redirect cannot point to a path that the site itself uses: give the page');
    }
    const resolution = resolve(table, path);
    if (resolution.kind === 'gone') throw new RowError('the target was deleted');
    if (resolution.kind === 'unknown') throw new RowError('the target does not exist on the site');
    // A truncated path: neither a page nor a redirect has it, and a page may be created there later.
    if (
      resolution.kind === 'redirect' &&
      resolution.status === 302 &&
      !table.exact.has(path) &&
      !matchPrefix(table.prefixRedirects, path)
    ) {
      throw new RowError(`no page has the target path: is ${resolution.to} meant?`);
    }
    const [targetPath = '', resolvedFragment] = (
      resolution.kind === 'page' ? resolution.path : resolution.to
    ).split('#', 2);
    const targetFragment = fragment ?? resolvedFragment;
    const address = targetFragment ? `${targetPath}#${targetFragment}` : targetPath;
    const id = ids.get(targetPath);
    // A reference follows the page when it moves. A heading has no reference; its address is resolved on request.
    return id !== undefined && targetFragment === undefined
      ? { ...noTarget, target: id, description: `${targetPath} (${id})` }
      : { ...noTarget, address, description: address };
  }
}

const noTarget = { target: undefined, address: undefined, gone: false };

/** The target of a stored redirect to a path on this site. The link table resolves all other redirects. */
function internalTarget(rule: RedirectRule | undefined): Pick<ParsedRow, 'target' | 'permanent'> | undefined {
  if (!rule?.address?.startsWith('/') || rule.gone || rule.target !== undefined) return undefined;
  const [rawPath = '', fragment] = rule.address.split('#', 2);
  const path = normalizePath(rawPath);
  return path === undefined
    ? undefined
    : { target: { kind: 'here', path, fragment }, permanent: rule.permanent };
}
