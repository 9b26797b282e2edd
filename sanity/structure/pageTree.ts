import { getPublishedId } from '@sanity/client/csm';
import { compareDanish } from '#lib/danish/format.ts';
import type { RoutedType } from '#lib/model.ts';

/** A routed document, as the query of the page tree returns it. */
export type TreeRow = {
  _id: string;
  _type: RoutedType;
  title: string | null;
  parent: string | null;
  order: number | null;
};

export type TreeNode = { id: string; type: RoutedType; title: string; children: TreeNode[] };

/**
 * Builds the page tree: each document below its parent, sorted by `order`, then by title. Every document is included.
 * If its parent is missing or it is part of a cycle, it appears at the top level, where an editor can fix it.
 *
 * @param rows one row per document; draft and published ids both work
 * @returns the top-level nodes
 */
export function buildPageTree(rows: readonly TreeRow[]): TreeNode[] {
  const byId = new Map<string, TreeRow>(rows.map((row) => [getPublishedId(row._id), row]));
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
        title: row.title?.trim() || 'Uden titel',
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

function compareRows(a: TreeRow, b: TreeRow): number {
  return (a.order ?? Infinity) - (b.order ?? Infinity) || compareDanish(a.title ?? '', b.title ?? '');
}
