import type { SanityClient } from '@sanity/client';
import { getDraftId } from '@sanity/client/csm';
import { type Observable, switchMap } from 'rxjs';
import type { DocumentStore } from 'sanity';
import { linkableTypes, settingsId, typesWith } from '#lib/model.ts';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import type { KnownAddressesQueryResult } from '#sanity/generated/types.ts';
import { knownAddressesQuery, parseStudioLinkIndex } from '#sanity/schema/linkIndex/studioLinkIndex.ts';
import { slugProjection } from '#sanity/schema/preview/address.ts';
import type { StoredDocument } from '../incomingReferences/incomingReferences.ts';
import { findReferences } from '../links/findReferences.ts';
import { type DeadLink, findDeadLinks, findDeadRedirects } from './findDeadLinks.ts';

/** Documents with a link that can die: to a heading, or by a reference that does not keep its target. */
export const documentsWithLinksFilter = `*[_type in ${JSON.stringify(typesWith('redirects'))}
  || count((blocks[].content[].markDefs[].heading)[defined(@)]) > 0
  || count((blocks[].items[].content[].markDefs[].heading)[defined(@)]) > 0
  || count((body[].markDefs[].heading)[defined(@)]) > 0]{..., ${slugProjection}}`;

/** Whatever can hold such a link, and whatever one leads to. */
const watched = `*[_type in ${JSON.stringify([...typesWith('redirects'), settingsId, ...linkableTypes])}]`;

const targets = `{
  "targets": *[_id in $ids]{..., ${slugProjection}},
  "records": *[_type == "addressRecord" && document in $published]{document, headings}
}`;

type Answer = {
  targets: StoredDocument[];
  records: { document: string; headings: RecordedHeading[] | null }[];
};

const options = { perspective: 'raw', tag: 'dead-links' } as const;

/** The dead links, and again whenever a document that holds one, or that one leads to, changes. */
export function observeDeadLinks(store: DocumentStore, client: SanityClient): Observable<DeadLink[]> {
  return store
    .listenQuery(
      { fetch: documentsWithLinksFilter, listen: watched },
      {},
      { ...options, apiVersion: client.config().apiVersion },
    )
    .pipe(
      switchMap(async (rows: StoredDocument[]) => {
        const published = [...new Set(rows.flatMap(findReferences).map(({ target }) => target))];
        const ids = published.flatMap((id) => [id, getDraftId(id)]);
        const [answer, known] = await Promise.all([
          client.fetch<Answer>(targets, { ids, published }, options),
          client.fetch<KnownAddressesQueryResult>(knownAddressesQuery, {}, options),
        ]);
        const records = answer.records.map(({ document, headings }) => [document, headings ?? []] as const);
        return [
          ...findDeadLinks(rows, answer.targets, new Map(records)),
          ...findDeadRedirects(rows, parseStudioLinkIndex(known)),
        ];
      }),
    );
}
