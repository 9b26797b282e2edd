import { UnlinkIcon } from '@sanity/icons/Unlink';
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const DeadLinksPane = lazyComponent(() => import('#sanity/tools/deadLinks/DeadLinksPane.tsx'));

/** The list item »Links, der skal rettes«: the links that editors must fix. */
export function deadLinksItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('links-der-skal-rettes')
    .title('Links, der skal rettes')
    .icon(UnlinkIcon)
    .child(S.component(DeadLinksPane).id('links-der-skal-rettes').title('Links, der skal rettes'));
}
