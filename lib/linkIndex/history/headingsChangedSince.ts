import { defineQuery } from 'groq';
import { z } from 'zod';
import type { RecordedHeading } from '#lib/urls/headings/headingAliases.ts';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { fetchContent } from '../../content/fetchContent.ts';
import { text } from '../../content/fields/text.ts';
import { addressRecordId } from '../../content/headings/headingHistory.ts';
import {
  headingFields,
  headingRecord,
  headingRecordProjection,
  headingsProjection,
} from '../../content/headings/headingsProjection.ts';
import { requiredArray } from '../../content/lenientZod.ts';
// By its path: the generator of the query's type does not know `#lib`.
import { routedTypesGroq } from '../../model.ts';

/** A published document's headings, and what the ledger has of them. */
export type PageHeadings = {
  id: string;
  type: string;
  /** ISO 8601, by the store's clock. */
  changed: string;
  current: LinkableHeading[];
  recorded: RecordedHeading[];
};

/** Documents in one answer: the store must not be busy with one question for long. */
export const documentsPerQuery = 200;

const changedQuery = defineQuery(`
  *[_type in ["homePage", ${routedTypesGroq}] && _updatedAt >= $since && _id > $after]
    | order(_id)[0...200]{_id, _type, "changed": _updatedAt, ${headingsProjection}}
`);

const headingRecordsQuery = defineQuery(
  `*[_type == "addressRecord" && _id in $records]{_id, ${headingRecordProjection}}`,
);

const documents = requiredArray(
  'documents',
  z.object({ _id: z.string(), _type: z.string(), changed: text, ...headingFields }),
);

/**
 * Headings of published documents that changed since a moment, at most `documentsPerQuery` of them, in the order of their ids.
 *
 * @param since ISO 8601; empty for all that there are
 * @param after the last id of the answer before
 * @throws ContentUnavailable when the store gives no answer
 */
export async function headingsChangedSince(since: string, after = ''): Promise<PageHeadings[]> {
  const found = await fetchContent({
    name: 'headings',
    query: changedQuery,
    params: { since, after },
    tags: [],
    schema: documents,
  });
  if (found.length === 0) return [];
  const records = await fetchContent({
    name: 'records',
    query: headingRecordsQuery,
    params: { records: found.map(({ _id }) => addressRecordId(_id)) },
    tags: [],
    schema: requiredArray('records', headingRecord),
  });
  const recorded = new Map(records);
  return found.map(({ _id, _type, changed, ...fields }) => ({
    id: _id,
    type: _type,
    changed,
    current: linkableHeadings(fields),
    recorded: recorded.get(_id) ?? [],
  }));
}
