import { client } from '#lib/content/client.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { appliedRevisions, type Revisions } from './appliedRevisions.ts';
import { type Change, changeFromRevision } from './change.ts';
import { listRecent, listRevisions, newestOf } from './storeRevisions.ts';

/** In milliseconds: a document may be found a little after the moment that it bears. */
const leewayMs = 60_000;

/** `newest`: the latest `_updatedAt` that was compared, in ISO 8601; empty before everything was. */
const memory = processGlobal('catch-up', () => ({ newest: '' }));

/**
 * Finds changes of which no notice came, by comparing what is published with what was applied. The whole is listed once
 * in the life of the process, and when something was deleted; otherwise what changed since the last time.
 *
 * @throws Error when the store does not answer
 */
export async function findMissedChanges(): Promise<Change[]> {
  const applied = await appliedRevisions();
  return (memory.newest && (await findRecent(applied, memory.newest))) || findAll(applied);
}

/** Has the next comparison list everything: something that was found could not be applied. */
export function requestFullComparison(): void {
  memory.newest = '';
}

/** @returns `undefined` when what changed lately does not explain how much there is now */
async function findRecent(applied: Revisions, newest: string): Promise<Change[] | undefined> {
  const since = new Date(Date.parse(newest) - leewayMs).toISOString();
  const { recent, count } = await listRecent(client(), since);
  const added = recent.filter(({ id }) => !applied.has(id));
  if (applied.size + added.length !== count) return undefined;
  const latest = newestOf(recent);
  if (latest > memory.newest) memory.newest = latest;
  return recent
    .filter(({ id, rev }) => applied.get(id)?.rev !== rev)
    .map((document) => changeFromRevision(document.id, document, false));
}

async function findAll(applied: Revisions): Promise<Change[]> {
  const { revisions, newest } = await listRevisions(client());
  const changed = [...revisions].filter(([id, { rev }]) => applied.get(id)?.rev !== rev);
  const deleted = [...applied].filter(([id]) => !revisions.has(id));
  memory.newest = newest;
  return [
    ...changed.map(([id, revision]) => changeFromRevision(id, revision, false)),
    ...deleted.map(([id, revision]) => changeFromRevision(id, revision, true)),
  ];
}
