import { client } from '#lib/content/client.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { appliedRevisions, applyTo, type Revisions } from './appliedRevisions.ts';
import { type Change, changeFromRevision } from './change.ts';
import { listRecent, listRevisions, newestOf } from './storeRevisions.ts';

/** Overlap (ms) of two comparisons: a document may become visible a little after its `_updatedAt`. */
const overlapMs = 60_000;

/** `newest`: the latest `_updatedAt` compared so far, in ISO 8601; empty before the first full comparison. */
const memory = processGlobal('catch-up', () => ({ newest: '' }));

/**
 * Finds changes for which no webhook arrived, by comparing the published documents with the revisions that the pages show,
 * or will show once the pending changes are applied. All documents are listed once per process and after a deletion;
 * otherwise only those changed since the last comparison.
 *
 * @param pending changes that are reported, but not applied yet, oldest first
 * @throws Error if the store does not respond
 */
export async function findMissedChanges(pending: readonly Change[]): Promise<Change[]> {
  const known = new Map(await appliedRevisions());
  applyTo(known, pending);
  return (memory.newest && (await findRecent(known, memory.newest))) || findAll(known);
}

/** Makes the next comparison a full one, because a change could not be applied. */
export function requestFullComparison(): void {
  memory.newest = '';
}

/** @returns `undefined` if the recent changes do not explain the number of published documents */
async function findRecent(known: Revisions, newest: string): Promise<Change[] | undefined> {
  const since = new Date(Date.parse(newest) - overlapMs).toISOString();
  const { recent, count } = await listRecent(client(), since);
  const added = recent.filter(({ id }) => !known.has(id));
  if (known.size + added.length !== count) return undefined;
  const latest = newestOf(recent);
  if (latest > memory.newest) memory.newest = latest;
  return recent
    .filter(({ id, rev }) => known.get(id)?.rev !== rev)
    .map((document) => changeFromRevision(document.id, document, false));
}

async function findAll(known: Revisions): Promise<Change[]> {
  const { revisions, newest } = await listRevisions(client());
  const changed = [...revisions].filter(([id, { rev }]) => known.get(id)?.rev !== rev);
  const deleted = [...known].filter(([id]) => !revisions.has(id));
  memory.newest = newest;
  return [
    ...changed.map(([id, revision]) => changeFromRevision(id, revision, false)),
    ...deleted.map(([id, revision]) => changeFromRevision(id, revision, true)),
  ];
}
