import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commitsSince } from '../../history/commits.ts';
import type { LakeDocument } from '../../store/document.ts';
import type { Commit } from '../../store/store.ts';
import { makeView, type Perspective, sees, type View } from '../view.ts';

/** All documents as of one commit, read from the database of a running lake. */
export interface Snapshot {
  /** Applies all commits since the last refresh. */
  refresh(): void;
  view(perspective: Perspective): View;
  /** Returns one commit, with its documents before and after. */
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
        // A changed draft does not discard the published views, which the site's queries use.
        for (const [key, { perspective }] of views) if (sees(perspective, id)) views.delete(key);
      }
    },
    view(perspective) {
      const key = String(perspective);
      // A perspective can name any release, so the number of cached views is limited.
      if (views.size >= maxViews && !views.has(key)) views.clear();
      const { view } = views.get(key) ?? { view: makeView(documents.values(), perspective) };
      views.set(key, { perspective, view });
      return view;
    },
    commit(requestedSeq) {
      // Several listeners request the same commit in succession.
      if (lastCommit?.seq !== requestedSeq) [lastCommit] = commitsSince(db, requestedSeq - 1, 1);
      return lastCommit?.seq === requestedSeq ? lastCommit : undefined;
    },
  };
}

/** Fills `documents`. @returns the sequence number of the last commit that they include */
function load(db: DatabaseSync, documents: Map<string, LakeDocument>): number {
  // One read transaction. Without it, a commit between the two statements could be counted twice or never applied.
  db.exec('BEGIN');
  const lastRow = db.prepare('SELECT MAX(seq) AS seq FROM transactions').get();
  for (const { json } of db.prepare('SELECT json FROM documents ORDER BY _id').iterate()) {
    const document = JSON.parse(json as string) as LakeDocument;
    documents.set(document._id, document);
  }
  db.exec('COMMIT');
  return Number(lastRow?.seq ?? 0);
}
