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
import { findNode, type TreeNode, type TreeRow, treeOf } from './pageTree.ts';

const query = `*[_type in ${JSON.stringify(routedTypes)}]{
  _id, _type, "title": coalesce(title, name), "parent": parent._ref, order
}`;

/** »Sider«: all that has an address, as the addresses nest. Follows along while pages are made, moved and deleted. */
export function pagesItem(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  const tree: Observable<TreeNode[]> = context.documentStore
    .listenQuery(query, {}, { perspective: 'drafts', apiVersion })
    .pipe(
      map((rows: TreeRow[]) => treeOf(rows)),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );

  const item = ({ id, type, title, children }: TreeNode) =>
    children.length === 0
      ? S.documentListItem().id(id).schemaType(type)
      : S.listItem().id(id).title(title).schemaType(type);

  // Whether a page opens as a form or as a list is settled when it is opened, wherever in the tree it then stands: one
  // that is moved, or gets its first page below it, must not close under the hands of the editor. A list that changes
  // has everything to its right resolved anew, so what is open as a form is remembered across that.
  const forms = new Map<string, number>();
  const open = (id: string): Observable<ListBuilder | DocumentBuilder> =>
    tree.pipe(
      take(1),
      switchMap((nodes) => {
        const node = findNode(nodes, id);
        if (forms.has(id) || !node?.children.length)
          return keptOpen(forms, id, form(node?.type ?? 'page', id));
        return tree.pipe(map((now) => level(findNode(now, id) ?? { ...node, children: [] })));
      }),
    );

  const form = (type: string, id: string) => S.document().documentId(id).schemaType(type);

  const level = (node: TreeNode): ListBuilder =>
    S.list()
      .id(node.id)
      .title(node.title)
      .menuItems([newPage(S, childPageTemplateId, { parent: node.id })])
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
            .menuItems([newPage(S, 'page')])
            .items(nodes.map(item))
            .child(open),
        ),
      ),
    );
}

/** Milliseconds: a pane that is resolved anew is closed and opened at once. */
const reopened = 100;

/** A form, which counts as open among these until a moment after nobody shows it any more. */
function keptOpen(
  forms: Map<string, number>,
  id: string,
  form: DocumentBuilder,
): Observable<DocumentBuilder> {
  const count = (by: number) => {
    const now = (forms.get(id) ?? 0) + by;
    if (now > 0) forms.set(id, now);
    else forms.delete(id);
  };
  return defer(() => {
    count(1);
    return NEVER.pipe(
      startWith(form),
      finalize(() => setTimeout(() => count(-1), reopened)),
    );
  });
}

/** The button in the head of a list. A list made by hand can only offer »new« as a menu item with this intent. */
function newPage(S: StructureBuilder, template: string, parameters: Record<string, string> = {}) {
  return S.menuItem()
    .title('Ny side')
    .icon(AddIcon)
    .intent({ type: 'create', params: [{ type: 'page', template }, parameters] })
    .showAsAction(true);
}
