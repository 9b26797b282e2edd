import { defineQuery } from 'groq';
import { z } from 'zod';
import { headingAliases } from '#sanity/schema/headingAliases.ts';
import { headingsIn } from '#sanity/schema/headings.ts';
import { ask } from './ask.ts';
import { networkGroupIds, strategyIds } from './frameIds.ts';
import { wholeListOf } from './lenient.ts';
import {
  headingFields,
  headingRecord,
  publicHeadingsProjection,
  recordProjection,
} from './publicHeadings.ts';
import { recordIdOf } from './recordedHeadings.ts';
import { documentTag } from './tags.ts';

const anchorsQuery = defineQuery(`{
  "documents": *[_id in $ids]{_id, ${publicHeadingsProjection}},
  "records": *[_type == "addressRecord" && _id in $records]{_id, ${recordProjection}}
}`);

const anchors = z.object({
  documents: wholeListOf('documents', z.object({ _id: z.string(), ...headingFields })),
  records: wholeListOf('records', headingRecord),
});

/** Ids of a page that come from its own fields, not from a heading somebody wrote. */
const ofFields = [...strategyIds, ...networkGroupIds];

/**
 * All that a link can lead to on these pages: the ids of their headings, and those from before a heading was written
 * anew. A page that asks is made anew when one of them changes.
 *
 * @param ids of documents
 * @returns the ids by document; a document that is not published is not among them
 * @throws ContentUnavailable when the store gives no answer
 */
export async function livingAnchors(ids: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const { documents, records } = await ask({
    name: 'anchors',
    query: anchorsQuery,
    params: { ids: [...ids], records: ids.map(recordIdOf) },
    tags: ids.map(documentTag),
    contract: anchors,
  });
  const recorded = new Map(records);
  return new Map(
    documents.map(({ _id, ...fields }) => {
      const shown = headingsIn(fields);
      const aliases = headingAliases(shown, recorded.get(_id) ?? []);
      return [_id, new Set([...ofFields, ...shown.map(({ key }) => key), ...[...aliases.values()].flat()])];
    }),
  );
}
