import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commitsSince } from '../../history/commits.ts';
import type { LakeDocument } from '../../store/document.ts';
import type { Commit } from '../../store/store.ts';
import { makeView, type Perspective, sees, type View } from '../view.ts';

/** All documents as they were at one commit, read from the database of a running lake. */
export interface Snapshot {
  /** Catches up with the commits made since. */
  refresh(): void;
  view(perspective: Perspective): View;
  /** One commit, with its documents before and after. */
  commit(seq: number): Commit | undefined;
}

const maxViews = 8;

/** Loads all documents over a read-only connection. */
export function openSnapshot(dir: string): Snapshot {
  const db = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true, timeout: 5000 });
  const documents = new Map<string, LakeDocument>();
  const views = new Map<string, { perspective: Perspective; view: View }>();
  let seq = load(db, documents);
  const changes = db.prepare('SELECT seq, document, json FROM revisions WHERE seq > ? ORDER BY seq, rowid');
  let lastCommit: Commit | undefined;

  return {
    refresh() {
      for (const row of changes.iterate(seq)) {
        const { document: id, json } = row as { document: string; json: string | null };
        seq = Number(row.seq);
        if (json === null) documents.delete(id);
        else documents.set(id, JSON.parse(json) as LakeDocument);
        // Drafts leave the published views, and so the site's queries, as they are.
        for (const [key, { perspective }] of views) if (sees(perspective, id)) views.delete(key);
      }
    },
    view(perspective) {
      const key = String(perspective);
      // A stack of layers names releases, so there could be any number: keep a few.
      if (views.size >= maxViews && !views.has(key)) views.clear();
      const { view } = views.get(key) ?? { view: makeView(documents.values(), perspective) };
      views.set(key, { perspective, view });
      return view;
    },
    commit(wanted) {
      // Several listeners ask about the same commit, one after the other.
      if (lastCommit?.seq !== wanted) [lastCommit] = commitsSince(db, wanted - 1, 1);
      return lastCommit?.seq === wanted ? lastCommit : undefined;
    },
  };
}

/** @returns the sequence number of the last commit that the documents include */
function load(db: DatabaseSync, documents: Map<string, LakeDocument>): number {
  // One read transaction: a commit in between would be missing from the documents, yet never caught up with.
  db.exec('BEGIN');
  const last = db.prepare('SELECT MAX(seq) AS seq FROM transactions').get();
  for (const { json } of db.prepare('SELECT json FROM documents ORDER BY _id').iterate()) {
    const document = JSON.parse(json as string) as LakeDocument;
    documents.set(document._id, document);
  }
  db.exec('COMMIT');
  return Number(last?.seq ?? 0);
}
