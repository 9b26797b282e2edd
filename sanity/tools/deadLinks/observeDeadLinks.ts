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

/** GROQ for documents with a link that can become dead: a link to a heading, or a weak reference. */
export const documentsWithLinksFilter = `*[_type in ${JSON.stringify(typesWith('redirects'))}
  || count((blocks[].content[].markDefs[].heading)[defined(@)]) > 0
  || count((blocks[].items[].content[].markDefs[].heading)[defined(@)]) > 0
  || count((body[].markDefs[].heading)[defined(@)]) > 0]{..., ${slugProjection}}`;

/** GROQ for all documents that can contain such a link or be its target. */
const listenFilter = `*[_type in ${JSON.stringify([...typesWith('redirects'), settingsId, ...linkableTypes])}]`;

const targetsQuery = `{
  "targets": *[_id in $ids]{..., ${slugProjection}},
  "records": *[_type == "addressRecord" && document in $published]{document, headings}
}`;

type TargetsQueryResult = {
  targets: StoredDocument[];
  records: { document: string; headings: RecordedHeading[] | null }[];
};

const options = { perspective: 'raw', tag: 'dead-links' } as const;

/**
 * Emits the dead links, and emits again whenever a document that contains a link, or is the target of one, changes.
 *
 * @param client must have an API version
 */
export function observeDeadLinks(store: DocumentStore, client: SanityClient): Observable<DeadLink[]> {
  return store
    .listenQuery(
      { fetch: documentsWithLinksFilter, listen: listenFilter },
      {},
      { ...options, apiVersion: client.config().apiVersion },
    )
    .pipe(
      switchMap(async (rows: StoredDocument[]) => {
        const published = [...new Set(rows.flatMap(findReferences).map(({ target }) => target))];
        const ids = published.flatMap((id) => [id, getDraftId(id)]);
        const [result, addresses] = await Promise.all([
          client.fetch<TargetsQueryResult>(targetsQuery, { ids, published }, options),
          client.fetch<KnownAddressesQueryResult>(knownAddressesQuery, {}, options),
        ]);
        const records = result.records.map(({ document, headings }) => [document, headings ?? []] as const);
        return [
          ...findDeadLinks(rows, result.targets, new Map(records)),
          ...findDeadRedirects(rows, parseStudioLinkIndex(addresses)),
        ];
      }),
    );
}
