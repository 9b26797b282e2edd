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
// A relative path: Sanity's type generator does not resolve `#lib`.
import { routedTypesGroq } from '../../model.ts';

/** The headings of a published document, and those in its address history. */
export type PageHeadings = {
  id: string;
  type: string;
  /** ISO 8601, by the clock of the content store. */
  changed: string;
  current: LinkableHeading[];
  recorded: RecordedHeading[];
};

/** Documents per query, so that no query keeps the content store busy for long. */
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
 * Fetches the headings of published documents that changed since a given time: at most `documentsPerQuery` documents,
 * sorted by id.
 *
 * @param since ISO 8601; empty for all documents
 * @param after last id of the previous result
 * @throws ContentUnavailable if the content store does not answer
 */
export async function headingsChangedSince(since: string, after = ''): Promise<PageHeadings[]> {
  const pages = await fetchContent({
    name: 'headings',
    query: changedQuery,
    params: { since, after },
    tags: [],
    schema: documents,
  });
  if (pages.length === 0) return [];
  const records = await fetchContent({
    name: 'records',
    query: headingRecordsQuery,
    params: { records: pages.map(({ _id }) => addressRecordId(_id)) },
    tags: [],
    schema: requiredArray('records', headingRecord),
  });
  const recorded = new Map(records);
  return pages.map(({ _id, _type, changed, ...fields }) => ({
    id: _id,
    type: _type,
    changed,
    current: linkableHeadings(fields),
    recorded: recorded.get(_id) ?? [],
  }));
}
