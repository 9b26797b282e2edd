import { getDraftId } from '@sanity/client/csm';
import { useMemo } from 'react';
import { useDocumentStore, useSchema } from 'sanity';
import { apiVersion, isRouted } from '#lib/model.ts';
import { slugProjection } from '#sanity/schema/preview/address.ts';
import { documentLabel, type LabelledDocument } from '../links/documentLabel.ts';
import { useObservable } from '../ui/useObservable.ts';

const query = `*[_id in $ids]{_id, _type, title, name, ${slugProjection}}`;

/** `isKnown`: false until the store has answered; true if it cannot be asked. */
type RemovedDocument = { title: string; address?: string; isKnown: boolean };

/**
 * The name of a document that an editor wants to remove, and its public path if it has one.
 *
 * @param id published id
 */
export function useRemovedDocument(id: string, type: string): RemovedDocument {
  const store = useDocumentStore();
  const typeTitle = useSchema().get(type)?.title ?? type;
  const { value, failed } = useObservable<LabelledDocument[]>(
    useMemo(
      () => store.listenQuery(query, { ids: [id, getDraftId(id)] }, { perspective: 'raw', apiVersion }),
      [store, id],
    ),
  );
  const published = value?.find(({ _id }) => _id === id);
  const document = published ?? value?.[0];
  const isKnown = failed || value !== undefined;
  if (!document) return { title: typeTitle, isKnown };
  const { title, address } = documentLabel(document, typeTitle);
  return { title, isKnown, ...(published && isRouted(type) && address && { address }) };
}
