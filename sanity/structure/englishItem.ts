import { TranslateIcon } from '@sanity/icons/Translate';
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const EnglishPane = lazyComponent(() => import('#sanity/tools/english/EnglishPane.tsx'));

/** The list item »Engelsk«: which pages lack an English version, or have one that is older than the Danish page. */
export function englishItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('engelsk')
    .title('Engelsk')
    .icon(TranslateIcon)
    .child(S.component(EnglishPane).id('engelsk').title('Engelsk'));
}
