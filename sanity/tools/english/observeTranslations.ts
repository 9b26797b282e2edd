import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import { map, type Observable } from 'rxjs';
import type { DocumentStore } from 'sanity';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { apiVersion, homeId, routedTypes } from '#lib/model.ts';
import type { TranslationRecord } from '#lib/translations/translationRecord.ts';
import { type TranslationStatus, translationStatuses } from '#lib/translations/translationState.ts';
import { pathResolver } from '#lib/urls/documentPath.ts';

const recordType = 'translationRecord' satisfies TranslationRecord['_type'];
const pagesAndRecords = '*[_type in $types]';
const params = { types: [...routedTypes, homeId, recordType] };
const options = { perspective: 'raw', apiVersion, tag: 'translations' } as const;

/** Emits every Danish page with its English version, and emits again whenever a page changes. */
export const observeTranslations = (
  store: Pick<DocumentStore, 'listenQuery'>,
): Observable<TranslationStatus[]> =>
  store
    .listenQuery(pagesAndRecords, params, options)
    .pipe(map((rows: ContentDocument[]) => statusesOf(rows)));

/** @param found all versions of all pages, and all translation records */
export function statusesOf(found: readonly ContentDocument[]): TranslationStatus[] {
  const isRecord = (row: ContentDocument | TranslationRecord): row is TranslationRecord =>
    row._type === recordType;
  const records = found.filter(isRecord);
  const rows = found.filter((row) => !isRecord(row));
  const published = rows.filter(({ _id }) => !isDraftId(_id) && !isVersionId(_id));
  const publishedIds = new Set(published.map(({ _id }) => _id));
  const drafts = rows
    .filter(({ _id }) => isDraftId(_id) && !publishedIds.has(getPublishedId(_id)))
    .map((draft) => ({ ...draft, _id: getPublishedId(draft._id) }));
  const byId = new Map(published.map((row) => [row._id, row]));
  const pathTo = pathResolver((id) => {
    const { slug, parent } = (byId.get(id) ?? {}) as {
      slug?: { current?: string };
      parent?: { _ref?: string };
    };
    return slug?.current ? { slug: slug.current, parentId: parent?._ref } : undefined;
  });
  return translationStatuses(published, drafts, records, (id) => (id === homeId ? '/' : pathTo(id)));
}
