import { getPublishedId } from '@sanity/client/csm';
import { compareDanish } from '#lib/danish/format.ts';
import type { RoutedType } from '#lib/model.ts';

/** A document with an address, as the tree is made from it. */
export type TreeRow = {
  _id: string;
  _type: RoutedType;
  title: string | null;
  parent: string | null;
  order: number | null;
};

export type TreeNode = { id: string; type: RoutedType; title: string; children: TreeNode[] };

/**
 * The documents as their addresses nest: each below its parent, by place in the order, then by title. No document is
 * left out: one whose parent is missing, or that lies in a circle, stands at the top, where an editor can mend it.
 */
export function treeOf(rows: readonly TreeRow[]): TreeNode[] {
  const byId = new Map<string, TreeRow>(rows.map((row) => [getPublishedId(row._id), row]));
  const parentOf = (id: string) => {
    const parent = byId.get(id)?.parent;
    return parent && byId.has(parent) ? parent : undefined;
  };
  const inCircle = (id: string) => {
    const met = new Set<string>();
    for (let at = parentOf(id); at && !met.has(at); at = parentOf(at)) {
      if (at === id) return true;
      met.add(at);
    }
    return false;
  };

  const below = new Map<string | undefined, string[]>();
  for (const id of byId.keys()) {
    const parent = inCircle(id) ? undefined : parentOf(id);
    below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const nodesBelow = (parent: string | undefined): TreeNode[] =>
    (below.get(parent) ?? [])
      .map((id) => ({ id, row: byId.get(id) as TreeRow }))
      .sort((a, b) => inOrder(a.row, b.row))
      .map(({ id, row }) => ({
        id,
        type: row._type,
        title: row.title?.trim() || 'Uden titel',
        children: nodesBelow(id),
      }));
  return nodesBelow(undefined);
}

/** The node with this id, wherever in the tree it stands. */
export function findNode(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found) return found;
  }
  return undefined;
}

function inOrder(a: TreeRow, b: TreeRow): number {
  return (a.order ?? Infinity) - (b.order ?? Infinity) || compareDanish(a.title ?? '', b.title ?? '');
}
