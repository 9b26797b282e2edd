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

/** Ids of a page that come from its own fields, not from a heading somebody wrote. */
const fieldAnchors = [...strategyReservedIds, ...networkGroupReservedIds];

/**
 * All that a link can lead to on these pages: the ids of their headings, and those from before a heading was written
 * anew. A page that asks is made anew when one of them changes.
 *
 * @param ids of documents
 * @returns the ids by document; a document that is not published is not among them
 * @throws ContentUnavailable when the store gives no answer
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
  const recorded = new Map(records);
  return new Map(
    documents.map(({ _id, ...fields }) => {
      const shown = linkableHeadings(fields);
      const aliases = headingAliases(shown, recorded.get(_id) ?? []);
      return [
        _id,
        new Set([...fieldAnchors, ...shown.map(({ key }) => key), ...[...aliases.values()].flat()]),
      ];
    }),
  );
}
