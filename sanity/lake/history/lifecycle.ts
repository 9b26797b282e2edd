import type { DatabaseSync } from 'node:sqlite';
import { draftId, publishedId } from '../store/document.ts';
import type { Commit, CommittedChange } from '../store/store.ts';
import { commitsOf } from './commits.ts';

/** One event in the history of a document, with the fields of the Studio's `DocumentGroupEvent`. */
export interface LifecycleEvent {
  type: string;
  timestamp: string;
  author: string;
  documentId: string;
  [field: string]: unknown;
}

/**
 * Returns the events of a document and its draft (or version), newest first. Edits of a draft are omitted: the Studio
 * derives those from the transactions.
 * @param before sequence number; only earlier commits are read.
 * @returns about `limit` events, and a cursor if there may be older ones.
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
  const pageSize = 200;
  while (events.length < limit) {
    const commits = commitsOf(db, [published, version], { from: 0, to, limit: pageSize, reverse: true });
    for (const commit of commits) events.push(...eventsOf(commit, published, version));
    if (commits.length < pageSize) return { events };
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
  const versionFields = { versionId, versionRevisionId: commit.id };
  const deletedVersionFields = { versionId, versionRevisionId: draft?.before?._rev };
  if (live?.after && isDeleted(draft)) {
    return event('publishDocumentVersion', {
      revisionId: commit.id,
      ...deletedVersionFields,
      publishCause: 'document.publish',
    });
  }
  if (isDeleted(live)) {
    // The change of the draft shows whether the commit unpublished the document or deleted it altogether.
    const hasNoDraft = isDeleted(draft) || !draft;
    return hasNoDraft ? event('deleteDocumentGroup', {}) : event('unpublishDocument', versionFields);
  }
  if (live)
    return event(live.before ? 'updateLiveDocument' : 'createLiveDocument', { revisionId: commit.id });
  if (isDeleted(draft)) return event('deleteDocumentVersion', deletedVersionFields);
  return draft && !draft.before ? event('createDocumentVersion', versionFields) : [];
}

const isDeleted = (change: CommittedChange | undefined) => change !== undefined && change.after === null;
