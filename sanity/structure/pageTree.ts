import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { compareDanish } from '#lib/danish/format.ts';
import { frontPageIds, type RoutedType } from '#lib/model.ts';
import { pathResolver } from '#lib/urls/documentPath.ts';
import { latestVersions } from '#sanity/schema/validation/latestVersions.ts';

/** One version of a routed document, as the query of the page tree returns it. */
export type TreeRow = {
  _id: string;
  _type: RoutedType;
  title: string | null;
  slug: string | null;
  parent: string | null;
  order: number | null;
};

/** `unpublished`: visitors have never seen it, or no longer do; `changed`: published, with a draft of the next version. */
export type PublishState = 'unpublished' | 'changed' | 'published';

export type TreeNode = {
  id: string;
  type: RoutedType;
  title: string;
  /** Path on the site once it is published; `undefined` without a slug, or below a page without one. */
  path: string | undefined;
  state: PublishState;
  children: TreeNode[];
};

/**
 * Builds the page tree: each document below its parent, sorted by `order`, then by title. Every document is included.
 * If its parent is missing or it is part of a cycle, it appears at the top level, where an editor can fix it.
 *
 * @param rows drafts and published versions; the draft decides title and place
 * @returns the top-level nodes
 */
export function buildPageTree(rows: readonly TreeRow[]): TreeNode[] {
  const byId = latestVersions(rows);
  const stateOf = publishStates(rows);
  const parentOf = (id: string) => {
    const parent = byId.get(id)?.parent;
    return parent && byId.has(parent) ? parent : undefined;
  };
  const inCycle = (id: string) => {
    const visited = new Set<string>();
    for (let ancestor = parentOf(id); ancestor && !visited.has(ancestor); ancestor = parentOf(ancestor)) {
      if (ancestor === id) return true;
      visited.add(ancestor);
    }
    return false;
  };
  const pathOf = pathResolver((id) => {
    const row = byId.get(id);
    return row?.slug ? { slug: row.slug, parentId: row.parent ?? undefined } : undefined;
  });

  const childIds = new Map<string | undefined, string[]>();
  for (const id of byId.keys()) {
    const parent = inCycle(id) ? undefined : parentOf(id);
    childIds.set(parent, [...(childIds.get(parent) ?? []), id]);
  }
  const childNodes = (parent: string | undefined): TreeNode[] =>
    (childIds.get(parent) ?? [])
      .map((id) => ({ id, row: byId.get(id) as TreeRow }))
      .sort((a, b) => compareRows(a.row, b.row))
      .map(({ id, row }) => ({
        id,
        type: row._type,
        title: id === frontPageIds.en ? 'Engelsk' : row.title?.trim() || 'Uden titel',
        path: pathOf(id),
        state: stateOf(id),
        children: childNodes(id),
      }));
  return childNodes(undefined);
}

/** Finds a node by id, at any depth. */
export function findNode(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    const match = node.id === id ? node : findNode(node.children, id);
    if (match) return match;
  }
  return undefined;
}

/** Returns the ids of the nodes above a node, the top-level one first; empty if it is not in the tree. */
export function ancestorsOf(nodes: readonly TreeNode[], id: string): string[] {
  for (const node of nodes) {
    if (node.children.some((child) => child.id === id)) return [node.id];
    const below = ancestorsOf(node.children, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}

function publishStates(rows: readonly TreeRow[]): (id: string) => PublishState {
  const drafts = new Set<string>();
  const published = new Set<string>();
  for (const { _id } of rows)
    if (!isVersionId(_id)) (isDraftId(_id) ? drafts : published).add(getPublishedId(_id));
  return (id) => (published.has(id) ? (drafts.has(id) ? 'changed' : 'published') : 'unpublished');
}

/** The English pages are below their own root, which comes last. */
const isEnglishRoot = ({ _id }: TreeRow): boolean => getPublishedId(_id) === frontPageIds.en;

function compareRows(a: TreeRow, b: TreeRow): number {
  const languages = Number(isEnglishRoot(a)) - Number(isEnglishRoot(b));
  if (languages !== 0) return languages;
  return (a.order ?? Infinity) - (b.order ?? Infinity) || compareDanish(a.title ?? '', b.title ?? '');
}
