import { defineQuery } from 'groq';
import { z } from 'zod';
import type { RecordedHeading } from '#sanity/schema/headingAliases.ts';
import { headingsIn, type LinkableHeading } from '#sanity/schema/headings.ts';
// By its path: the generator of the query's type does not know `#lib`.
import { routedTypesGroq } from '../model.ts';
import { ask } from './ask.ts';
import { wholeListOf } from './lenient.ts';
import {
  headingFields,
  headingRecord,
  publicHeadingsProjection,
  recordProjection,
} from './publicHeadings.ts';
import { recordIdOf } from './recordedHeadings.ts';
import { text } from './text.ts';

/** A published document's headings, and what the ledger has of them. */
export type PageHeadings = {
  id: string;
  type: string;
  /** ISO 8601, by the store's clock. */
  changed: string;
  shown: LinkableHeading[];
  recorded: RecordedHeading[];
};

/** Documents in one answer: the store must not be busy with one question for long. */
export const atOnce = 200;

const changedQuery = defineQuery(`
  *[_type in ["homePage", ${routedTypesGroq}] && _updatedAt >= $since && _id > $after]
    | order(_id)[0...200]{_id, _type, "changed": _updatedAt, ${publicHeadingsProjection}}
`);

const headingRecordsQuery = defineQuery(
  `*[_type == "addressRecord" && _id in $records]{_id, ${recordProjection}}`,
);

const documents = wholeListOf(
  'documents',
  z.object({ _id: z.string(), _type: z.string(), changed: text, ...headingFields }),
);

/**
 * Headings of published documents that changed since a moment, at most `atOnce` of them, in the order of their ids.
 *
 * @param since ISO 8601; empty for all that there are
 * @param after the last id of the answer before
 * @throws ContentUnavailable when the store gives no answer
 */
export async function changedHeadings(since: string, after = ''): Promise<PageHeadings[]> {
  const found = await ask({
    name: 'headings',
    query: changedQuery,
    params: { since, after },
    tags: [],
    contract: documents,
  });
  if (found.length === 0) return [];
  const records = await ask({
    name: 'records',
    query: headingRecordsQuery,
    params: { records: found.map(({ _id }) => recordIdOf(_id)) },
    tags: [],
    contract: wholeListOf('records', headingRecord),
  });
  const recorded = new Map(records);
  return found.map(({ _id, _type, changed, ...fields }) => ({
    id: _id,
    type: _type,
    changed,
    shown: headingsIn(fields),
    recorded: recorded.get(_id) ?? [],
  }));
}
