import { map, take } from 'rxjs';
import type { ListItemBuilder, StructureBuilder, StructureResolverContext } from 'sanity/structure';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';
import { newPageMenu } from './newPageMenu.ts';
import { observePageTree } from './observePageTree.ts';
import { findNode } from './pageTree.ts';

const PageTreePane = lazyComponent(() => import('./PageTreePane.tsx'));

/** The list item »Sider«: all routed documents as a tree. Every page in it opens as a form. */
export function pagesItem(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  const form = (id: string) =>
    observePageTree(context.documentStore).pipe(
      take(1),
      map((nodes) =>
        S.document()
          .documentId(id)
          .schemaType(findNode(nodes, id)?.type ?? 'page'),
      ),
    );
  return S.listItem()
    .id('page')
    .title('Sider')
    .schemaType('page')
    .child(S.component(PageTreePane).id('page').title('Sider').menuItems(newPageMenu(S)).child(form));
}
