import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { DocumentStore } from 'sanity';
import { apiVersion, routedTypes } from '#lib/model.ts';
import { buildPageTree, type TreeNode, type TreeRow } from './pageTree.ts';

const query = `*[_type in ${JSON.stringify(routedTypes)}]{
  _id, _type, "title": coalesce(title, name), "slug": slug.current, "parent": parent._ref, order
}`;

/** Emits the tree of all pages with their drafts, and again after every change. */
export function observePageTree(store: Pick<DocumentStore, 'listenQuery'>): Observable<TreeNode[]> {
  return store.listenQuery(query, {}, { perspective: 'raw', apiVersion, tag: 'page-tree' }).pipe(
    map((rows: TreeRow[]) => buildPageTree(rows)),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
  );
}
