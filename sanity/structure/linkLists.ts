import { ClockIcon } from '@sanity/icons/Clock';
import { LinkIcon } from '@sanity/icons/Link';
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure';
import { apiVersion } from '#lib/model.ts';

/** The list »Viderestillinger«, ordered by source path. */
export const redirects = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('redirect')
    .title('Viderestillinger')
    .schemaType('redirect')
    .child(
      S.documentTypeList('redirect')
        .title('Viderestillinger')
        .defaultOrdering([{ field: 'from', direction: 'asc' }]),
    );

/** The list »Korte links«: active and expired links in separate lists, newest first. */
export const shortLinks = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('shortLink')
    .title('Korte links')
    .schemaType('shortLink')
    .child(
      S.list()
        .id('shortLink')
        .title('Korte links')
        .items([
          shortLinkList(
            S,
            'aktive',
            'Virker nu',
            '!defined(expires) || dateTime(expires) > dateTime(now())',
          ).icon(LinkIcon),
          shortLinkList(S, 'udloebne', 'Udløbne', 'dateTime(expires) <= dateTime(now())').icon(ClockIcon),
        ]),
    );

function shortLinkList(S: StructureBuilder, id: string, title: string, filter: string): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .schemaType('shortLink')
    .child(
      S.documentList()
        .id(id)
        .title(title)
        .schemaType('shortLink')
        .filter(`_type == "shortLink" && (${filter})`)
        .apiVersion(apiVersion)
        .defaultOrdering([{ field: '_createdAt', direction: 'desc' }])
        .initialValueTemplates([S.initialValueTemplateItem('shortLink')]),
    );
}
