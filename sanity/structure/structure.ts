import type { ListItemBuilder, StructureBuilder, StructureResolver } from 'sanity/structure';
import { hasTrait, type PublicType, publicTypes, type TypeWith } from '#lib/model.ts';
import { deadLinksItem } from './deadLinksItem.ts';
import { redirects, shortLinks } from './linkLists.ts';
import { pagesItem } from './pagesItem.ts';

/**
 * The editors' way in: the front page and the settings open directly, pages nest as their addresses do, the rest are
 * lists. A type without an entry here is a list under its schema's title.
 */
export const structureResolver: StructureResolver = (S, context) => {
  const own: Partial<Record<PublicType, ListItemBuilder>> = {
    homePage: single(S, 'homePage', 'Forside'),
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
      ...content.map((type) => own[type] ?? S.documentTypeListItem(type)),
      S.divider(),
      redirects(S),
      shortLinks(S),
      deadLinksItem(S),
      S.divider(),
      single(S, 'siteSettings', 'Indstillinger'),
    ]);
};

/** A type of which there is one document: no list, the document itself. */
function single(S: StructureBuilder, type: TypeWith<'singleton'>, title: string) {
  return S.listItem()
    .id(type)
    .title(title)
    .schemaType(type)
    .child(S.document().schemaType(type).documentId(type).title(title));
}
