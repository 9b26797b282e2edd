import { ClockIcon } from '@sanity/icons/Clock';
import { LinkIcon } from '@sanity/icons/Link';
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure';
import { apiVersion } from '#lib/model.ts';

/** »Viderestillinger«: by the address they lead from, as one looks them up. */
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

/** »Korte links«: the newest first, those that have expired for themselves. */
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
          listOf(S, 'aktive', 'Virker nu', '!defined(expires) || dateTime(expires) > dateTime(now())').icon(
            LinkIcon,
          ),
          listOf(S, 'udloebne', 'Udløbne', 'dateTime(expires) <= dateTime(now())').icon(ClockIcon),
        ]),
    );

function listOf(S: StructureBuilder, id: string, title: string, filter: string): ListItemBuilder {
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
