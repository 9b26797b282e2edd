import { AddIcon } from '@sanity/icons/Add';
import { distinctUntilChanged, map, type Observable, shareReplay } from 'rxjs';
import type {
  ListBuilder,
  ListItemBuilder,
  StructureBuilder,
  StructureResolverContext,
} from 'sanity/structure';
import { addressedTypes } from '../schema/addressed.ts';
import { pageBelow } from './pageBelow.ts';
import { findNode, type TreeNode, type TreeRow, treeOf } from './pageTree.ts';

const query = `*[_type in ${JSON.stringify(addressedTypes)}]{
  _id, _type, "title": coalesce(title, name), "parent": parent._ref, order
}`;

/** »Sider«: all that has an address, as the addresses nest. Follows along while pages are made, moved and deleted. */
export function pages(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  const tree: Observable<TreeNode[]> = context.documentStore
    .listenQuery(query, {}, { perspective: 'drafts', apiVersion: '2025-02-19' })
    .pipe(
      map((rows: TreeRow[]) => treeOf(rows)),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );

  const item = (node: TreeNode) =>
    node.children.length === 0
      ? documentItem(S, node)
      : S.listItem()
          .id(node.id)
          .title(node.title)
          .schemaType(node.type)
          .child(() =>
            tree.pipe(map((nodes) => level(findNode(nodes, node.id) ?? { ...node, children: [] }))),
          );

  const level = (node: TreeNode): ListBuilder =>
    S.list()
      .id(node.id)
      .title(node.title)
      .menuItems([newPage(S, pageBelow, { parent: node.id })])
      .items([documentItem(S, node), S.divider(), ...node.children.map(item)]);

  return S.listItem()
    .id('page')
    .title('Sider')
    .schemaType('page')
    .child(() =>
      tree.pipe(
        map((nodes) =>
          S.list()
            .id('page')
            .title('Sider')
            .menuItems([newPage(S, 'page')])
            .items(nodes.map(item)),
        ),
      ),
    );
}

function documentItem(S: StructureBuilder, { id, type }: TreeNode) {
  return S.documentListItem().id(id).schemaType(type);
}

/** The button in the head of a list. A list made by hand can only offer »new« as a menu item with this intent. */
function newPage(S: StructureBuilder, template: string, parameters: Record<string, string> = {}) {
  return S.menuItem()
    .title('Ny side')
    .icon(AddIcon)
    .intent({ type: 'create', params: [{ type: 'page', template }, parameters] })
    .showAsAction(true);
}
