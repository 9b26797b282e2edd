import type { ListItemBuilder, StructureBuilder, StructureResolver } from 'sanity/structure';
import { hasTrait, type PublicType, publicTypes, type TypeWith } from '#lib/model.ts';
import { deadLinksItem } from './deadLinksItem.ts';
import { englishItem } from './englishItem.ts';
import { frontDeskItem } from './frontDesk.ts';
import { redirects, shortLinks } from './linkLists.ts';
import { pagesItem } from './pagesItem.ts';

/**
 * The structure of the tool »Indhold«: singletons open directly, pages are nested like their paths, other types are lists.
 * A type without an entry in `items` is a list under its schema's title.
 */
export const structureResolver: StructureResolver = (S, context) => {
  const items: Partial<Record<PublicType, ListItemBuilder>> = {
    homePage: singletonItem(S, 'homePage', 'Forside'),
    page: pagesItem(S, context),
    strategy: S.documentTypeListItem('strategy').title('Strategier'),
    networkGroup: S.listItem()
      .id('networkGroup')
      .title('Netværksgrupper')
      .schemaType('networkGroup')
      .child(
        S.documentTypeList('networkGroup')
          .title('Netværksgrupper')
          .defaultOrdering([{ field: 'order', direction: 'asc' }]),
      ),
    organisation: S.documentTypeListItem('organisation').title('Organisationer'),
  };
  const content = publicTypes.filter((type) => !hasTrait(type, 'redirects') && !hasTrait(type, 'everywhere'));
  return S.list()
    .id('indhold')
    .title('Indhold')
    .items([
      frontDeskItem(S),
      S.divider(),
      ...content.map((type) => items[type] ?? S.documentTypeListItem(type)),
      englishItem(S),
      S.divider(),
      redirects(S),
      shortLinks(S),
      deadLinksItem(S),
      S.divider(),
      singletonItem(S, 'siteSettings', 'Indstillinger'),
    ]);
};

/** A list item that opens the one document of a singleton type. */
function singletonItem(S: StructureBuilder, type: TypeWith<'singleton'>, title: string) {
  return S.listItem()
    .id(type)
    .title(title)
    .schemaType(type)
    .child(S.document().schemaType(type).documentId(type).title(title));
}
