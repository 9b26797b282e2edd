import type { StructureBuilder, StructureResolver } from 'sanity/structure';
import { deadLinksItem } from './deadLinks.ts';
import { redirects, shortLinks } from './links.ts';
import { pages } from './pages.ts';

/**
 * The editors' way in: the front page and the settings open directly, pages nest as their addresses do, the rest are
 * lists.
 */
export const desk: StructureResolver = (S, context) =>
  S.list()
    .id('indhold')
    .title('Indhold')
    .items([
      single(S, 'homePage', 'Forside'),
      pages(S, context),
      S.documentTypeListItem('strategy').title('Strategier'),
      S.listItem()
        .id('networkGroup')
        .title('Netværksgrupper')
        .schemaType('networkGroup')
        .child(
          S.documentTypeList('networkGroup')
            .title('Netværksgrupper')
            .defaultOrdering([{ field: 'order', direction: 'asc' }]),
        ),
      S.documentTypeListItem('organisation').title('Organisationer'),
      S.divider(),
      redirects(S),
      shortLinks(S),
      deadLinksItem(S),
      S.divider(),
      single(S, 'siteSettings', 'Indstillinger'),
    ]);

/** A type of which there is one document: no list, the document itself. */
function single(S: StructureBuilder, type: 'homePage' | 'siteSettings', title: string) {
  return S.listItem()
    .id(type)
    .title(title)
    .schemaType(type)
    .child(S.document().schemaType(type).documentId(type).title(title));
}
