import type { SanityClient } from '@sanity/client';
import { getPublishedId } from '@sanity/client/csm';
import type { ChangedDocument } from './queries.ts';

/** A change in the history of documents. */
export type HistoryLine = { timestamp: string; documentIDs: string[] };

/** Reads one author's latest changes of some documents, newest first. */
export type ReadHistory = (ids: string[], limit: number) => Promise<HistoryLine[]>;

/** Ids in one request: they are part of its URL. */
const idsPerRequest = 50;
const linesPerRequest = 50;

/** Reads the history of documents from the store: https://www.sanity.io/docs/http-reference/history */
export function historyOf(client: SanityClient, author: string): ReadHistory {
  return async (ids, limit) => {
    if (ids.length === 0) return [];
    const { dataset } = client.config();
    const text: unknown = await client.request({
      url: `/data/history/${dataset}/transactions/${ids.join(',')}`,
      query: { authors: author, limit: String(limit), reverse: 'true', excludeContent: 'true' },
      tag: 'front-desk.history',
    });
    return readLines(typeof text === 'string' ? text : '');
  };
}

const readLines = (ndjson: string): HistoryLine[] =>
  ndjson
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** An editor's last change of each draft that has been searched, by the id and the time of the draft. */
export type SearchedDrafts = Map<string, string | undefined>;

/**
 * Finds the drafts that an editor has changed since they were last published.
 *
 * @param drafts the drafts of everybody, newest first
 * @param publishedAt when the published version of each was published, by published id
 * @param read reads the editor's own changes
 * @param limit how many are wanted at most: the newest ones
 * @param searched what earlier calls have found, so that only drafts that have changed since are asked for
 */
export async function findOwnDrafts(
  drafts: readonly ChangedDocument[],
  publishedAt: ReadonlyMap<string, string>,
  read: ReadHistory,
  {
    limit = Number.POSITIVE_INFINITY,
    searched = new Map(),
  }: { limit?: number; searched?: SearchedDrafts } = {},
): Promise<ChangedDocument[]> {
  const own: ChangedDocument[] = [];
  for (let start = 0; start < drafts.length && own.length < limit; start += idsPerRequest) {
    const batch = drafts.slice(start, start + idsPerRequest);
    const unsearched = batch.filter((draft) => !searched.has(keyOf(draft)));
    const found = await lastChanges(new Set(unsearched.map(({ _id }) => _id)), read);
    for (const draft of unsearched) searched.set(keyOf(draft), found.get(draft._id));
    own.push(
      ...batch.filter((draft) => {
        const changed = searched.get(keyOf(draft));
        return changed !== undefined && changed > (publishedAt.get(getPublishedId(draft._id)) ?? '');
      }),
    );
  }
  return own.slice(0, limit);
}

const keyOf = ({ _id, _updatedAt }: ChangedDocument): string => `${_id} ${_updatedAt}`;

/** The editor's last change of each document that he or she has changed. */
async function lastChanges(ids: ReadonlySet<string>, read: ReadHistory): Promise<Map<string, string>> {
  const unknown = new Set(ids);
  const changes = new Map<string, string>();
  // Many changes of one draft can fill a response: the others are asked for again.
  while (unknown.size > 0) {
    const lines = await read([...unknown], linesPerRequest);
    const before = unknown.size;
    for (const { timestamp, documentIDs } of lines)
      for (const id of documentIDs) if (unknown.delete(id)) changes.set(id, timestamp);
    if (lines.length < linesPerRequest || unknown.size === before) break;
  }
  return changes;
}
