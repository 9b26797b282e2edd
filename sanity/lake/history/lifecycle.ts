import type { DatabaseSync } from 'node:sqlite';
import { draftId, publishedId } from '../store/document.ts';
import type { Commit, CommittedChange } from '../store/store.ts';
import { commitsOf } from './commits.ts';

/** One thing that happened to a document; its fields are those of the Studio's `DocumentGroupEvent`. */
export interface LifecycleEvent {
  type: string;
  timestamp: string;
  author: string;
  documentId: string;
  [field: string]: unknown;
}

/**
 * What happened to a document and its draft (or version), the newest first. Edits of a draft are left out: the Studio
 * finds those among the transactions.
 * @param before only commits before this sequence number.
 * @returns at most about `limit` events, and the cursor for older ones.
 */
export function lifecycle(
  db: DatabaseSync,
  id: string,
  limit: number,
  before: number,
): { events: LifecycleEvent[]; nextCursor?: string } {
  const published = publishedId(id);
  const version = id === published ? draftId(published) : id;
  const events: LifecycleEvent[] = [];
  let to = before - 1;
  const page = 200;
  while (events.length < limit) {
    const commits = commitsOf(db, [published, version], { from: 0, to, limit: page, reverse: true });
    for (const commit of commits) events.push(...eventsOf(commit, published, version));
    if (commits.length < page) return { events };
    to = (commits.at(-1)?.seq ?? 1) - 1;
  }
  return { events, nextCursor: String(to + 1) };
}

function eventsOf(commit: Commit, published: string, versionId: string): LifecycleEvent[] {
  const find = (id: string) => commit.changes.find((change) => change.id === id);
  const [live, draft] = [find(published), find(versionId)];
  const { timestamp, author } = commit;
  const event = (type: string, fields: object): LifecycleEvent[] => [
    { type, timestamp, author, documentId: published, ...fields },
  ];
  const here = { versionId, versionRevisionId: commit.id };
  const gone = { versionId, versionRevisionId: draft?.before?._rev };
  if (live?.after && isDeleted(draft)) {
    return event('publishDocumentVersion', {
      revisionId: commit.id,
      ...gone,
      publishCause: 'document.publish',
    });
  }
  if (isDeleted(live)) {
    // What is left of it is the draft, if there is one: made by this commit, or there already.
    const whole = isDeleted(draft) || !draft;
    return whole ? event('deleteDocumentGroup', {}) : event('unpublishDocument', here);
  }
  if (live)
    return event(live.before ? 'updateLiveDocument' : 'createLiveDocument', { revisionId: commit.id });
  if (isDeleted(draft)) return event('deleteDocumentVersion', gone);
  return draft && !draft.before ? event('createDocumentVersion', here) : [];
}

const isDeleted = (change: CommittedChange | undefined) => change !== undefined && change.after === null;
