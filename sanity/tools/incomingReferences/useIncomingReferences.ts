import { useMemo } from 'react';
import { useDocumentStore, useSchema } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { slugProjection } from '#sanity/schema/preview/address.ts';
import { documentLabel } from '../links/documentLabel.ts';
import { type Observed, useObservable } from '../ui/useObservable.ts';
import { type IncomingReference, incomingReferences, type StoredDocument } from './incomingReferences.ts';

const listenFilter = '*[references($id)]';

/** The referring documents and their drafts, which may no longer contain the reference. */
const documentsWithDrafts =
  '*[references($id) || _id in *[references($id) && !(_id in path("drafts.**"))]{"draft": "drafts." + _id}.draft]';
const options = { perspective: 'raw', apiVersion, tag: 'referrers' } as const;

/**
 * The documents that refer to a document, kept up to date.
 *
 * @param target published id
 */
export function useIncomingReferences(target: string): Observed<IncomingReference[]> {
  const store = useDocumentStore();
  const schema = useSchema();
  const rows = useObservable<StoredDocument[]>(
    useMemo(
      () =>
        store.listenQuery(
          { fetch: `${documentsWithDrafts}{..., ${slugProjection}}`, listen: listenFilter },
          { id: target },
          options,
        ),
      [store, target],
    ),
  );
  if (!rows.value) return { failed: rows.failed };
  const nameOf = (row: StoredDocument) => documentLabel(row, schema.get(row._type)?.title ?? row._type).title;
  return { failed: rows.failed, value: incomingReferences(rows.value, target, nameOf) };
}
