import type { ListItemBuilder, StructureBuilder, StructureResolver } from 'sanity/structure';
import type { PublicType, TypeWith } from '#lib/model.ts';
import { deadLinksItem } from './deadLinksItem.ts';
import { redirects, shortLinks } from './linkLists.ts';
import { pagesItem } from './pagesItem.ts';

/**
 * The structure of the tool »Indhold«: singletons open directly, pages are nested like their paths, other types are lists.
 */
export const structureResolver: StructureResolver = (S, context) => {
  const { siteSettings, redirect, shortLink, ...content } = {
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
    redirect: redirects(S),
    shortLink: shortLinks(S),
    siteSettings: singletonItem(S, 'siteSettings', 'Indstillinger'),
  } satisfies Record<PublicType, ListItemBuilder>;
  return S.list()
    .id('indhold')
    .title('Indhold')
    .items([
      ...Object.values(content),
      S.divider(),
      redirect,
      shortLink,
      deadLinksItem(S),
      S.divider(),
      siteSettings,
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
