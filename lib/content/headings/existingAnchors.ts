import { defineQuery } from 'groq';
import { z } from 'zod';
import { headingAliases } from '#lib/urls/headings/headingAliases.ts';
import { linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { fetchContent } from '../fetchContent.ts';
import { requiredArray } from '../lenientZod.ts';
import { documentTag } from '../tags.ts';
import { addressRecordId } from './headingHistory.ts';
import {
  headingFields,
  headingRecord,
  headingRecordProjection,
  headingsProjection,
} from './headingsProjection.ts';
import { networkGroupReservedIds, strategyReservedIds } from './reservedIds.ts';

const anchorsQuery = defineQuery(`{
  "documents": *[_id in $ids]{_id, ${headingsProjection}},
  "records": *[_type == "addressRecord" && _id in $records]{_id, ${headingRecordProjection}}
}`);

const anchors = z.object({
  documents: requiredArray('documents', z.object({ _id: z.string(), ...headingFields })),
  records: requiredArray('records', headingRecord),
});

/** Anchors that the templates generate for a document's fields, as opposed to headings written by editors. */
const fieldAnchors = [...strategyReservedIds, ...networkGroupReservedIds];

/**
 * Fetches the anchors on pages that a link can point to: heading ids, including those from before a heading was
 * reworded. The page being rendered gets the cache tags of these documents.
 *
 * @param ids document ids
 * @returns anchors by document id; unpublished documents are omitted
 * @throws ContentUnavailable if the store does not respond
 */
export async function existingAnchors(ids: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const { documents, records } = await fetchContent({
    name: 'anchors',
    query: anchorsQuery,
    params: { ids: [...ids], records: ids.map(addressRecordId) },
    tags: ids.map(documentTag),
    schema: anchors,
  });
  const history = new Map(records);
  return new Map(
    documents.map(({ _id, ...fields }) => {
      const headings = linkableHeadings(fields);
      const aliases = headingAliases(headings, history.get(_id) ?? []);
      return [
        _id,
        new Set([...fieldAnchors, ...headings.map(({ key }) => key), ...[...aliases.values()].flat()]),
      ];
    }),
  );
}
