import { UnlinkIcon } from '@sanity/icons/Unlink';
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure';
import { lazily } from '../studio/lazily.ts';

const DeadLinksPane = lazily(() => import('../links/dead/DeadLinksPane.tsx'));

/** »Links, der skal rettes«: what the editors look through now and then. */
export function deadLinksItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('links-der-skal-rettes')
    .title('Links, der skal rettes')
    .icon(UnlinkIcon)
    .child(S.component(DeadLinksPane).id('links-der-skal-rettes').title('Links, der skal rettes'));
}
