import { AddIcon } from '@sanity/icons/Add';
import {
  defer,
  distinctUntilChanged,
  finalize,
  map,
  NEVER,
  type Observable,
  shareReplay,
  startWith,
  switchMap,
  take,
} from 'rxjs';
import type {
  DocumentBuilder,
  ListBuilder,
  ListItemBuilder,
  StructureBuilder,
  StructureResolverContext,
} from 'sanity/structure';
import { apiVersion, routedTypes } from '#lib/model.ts';
import { childPageTemplateId } from './childPageTemplate.ts';
import { buildPageTree, findNode, type TreeNode, type TreeRow } from './pageTree.ts';

const query = `*[_type in ${JSON.stringify(routedTypes)}]{
  _id, _type, "title": coalesce(title, name), "parent": parent._ref, order
}`;

/** The list item »Sider«: all routed documents, nested like their paths and kept up to date. */
export function pagesItem(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  const tree: Observable<TreeNode[]> = context.documentStore
    .listenQuery(query, {}, { perspective: 'drafts', apiVersion })
    .pipe(
      map((rows: TreeRow[]) => buildPageTree(rows)),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );

  const item = ({ id, type, title, children }: TreeNode) =>
    children.length === 0
      ? S.documentListItem().id(id).schemaType(type)
      : S.listItem().id(id).title(title).schemaType(type);

  // A page opens as a form or as a list, and keeps that view while it is open: the form must not close while an editor
  // is typing, even if the page is moved or gets its first child. A list that changes resolves all panes to its right
  // again, so the ids of open forms are remembered.
  const openForms = new Map<string, number>();
  const open = (id: string): Observable<ListBuilder | DocumentBuilder> =>
    tree.pipe(
      take(1),
      switchMap((nodes) => {
        const node = findNode(nodes, id);
        if (openForms.has(id) || !node?.children.length)
          return trackOpen(openForms, id, form(node?.type ?? 'page', id));
        return tree.pipe(map((updated) => childList(findNode(updated, id) ?? { ...node, children: [] })));
      }),
    );

  const form = (type: string, id: string) => S.document().documentId(id).schemaType(type);

  const childList = (node: TreeNode): ListBuilder =>
    S.list()
      .id(node.id)
      .title(node.title)
      .menuItems([newPageMenuItem(S, childPageTemplateId, { parent: node.id })])
      .items([
        S.documentListItem().id(node.id).schemaType(node.type),
        S.divider(),
        ...node.children.map(item),
      ])
      .child((id) => (id === node.id ? form(node.type, id) : open(id)));

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
            .menuItems([newPageMenuItem(S, 'page')])
            .items(nodes.map(item))
            .child(open),
        ),
      ),
    );
}

/** Delay (ms) before a closed form is forgotten: a pane that is resolved again closes and reopens immediately. */
const reopenMs = 100;

/** Emits a form and counts it as open until `reopenMs` after the last subscriber leaves. */
function trackOpen(
  openForms: Map<string, number>,
  id: string,
  form: DocumentBuilder,
): Observable<DocumentBuilder> {
  const count = (by: number) => {
    const subscribers = (openForms.get(id) ?? 0) + by;
    if (subscribers > 0) openForms.set(id, subscribers);
    else openForms.delete(id);
  };
  return defer(() => {
    count(1);
    return NEVER.pipe(
      startWith(form),
      finalize(() => setTimeout(() => count(-1), reopenMs)),
    );
  });
}

/** The "New page" button of a list. A custom list can offer it only as a menu item with a create intent. */
function newPageMenuItem(S: StructureBuilder, template: string, parameters: Record<string, string> = {}) {
  return S.menuItem()
    .title('Ny side')
    .icon(AddIcon)
    .intent({ type: 'create', params: [{ type: 'page', template }, parameters] })
    .showAsAction(true);
}
