import { randomUUID } from 'node:crypto';
import { openDatabase } from './database.ts';
import type { IncomingDocument, LakeDocument } from './document.ts';

/** One document's change: the document as it shall be, or null to delete it. */
export interface Change {
  id: string;
  document: IncomingDocument | null;
  /** Mendoza patch pair for history, as JSON. */
  effect?: string;
}

export interface Transaction {
  /** Becomes the `_rev` of every document touched. */
  id?: string;
  author: string;
  timestamp?: string;
  /** The mutations as they were sent, as JSON. */
  mutations?: string;
  /** Keep an `_updatedAt` that the incoming document carries (imports). */
  keepUpdatedAt?: boolean;
  /** Each document at most once. */
  changes: Change[];
}

export interface Store {
  /** Every current document by id. Read-only: change it through `commit`. */
  readonly documents: ReadonlyMap<string, LakeDocument>;
  /** Goes up with every commit. */
  readonly version: number;
  /** Writes all changes or none; on disk when it returns. Returns the documents as stored, null for the deleted. */
  commit(transaction: Transaction): { id: string; timestamp: string; documents: (LakeDocument | null)[] };
  close(): void;
}

/** Opens (or makes) the store in a folder. @throws as `openDatabase`. */
export function openStore(dir: string): Store {
  const db = openDatabase(dir);
  const rows = db.prepare('SELECT json FROM documents').all() as { json: string }[];
  const documents = new Map<string, LakeDocument>();
  for (const row of rows) {
    const document = JSON.parse(row.json) as LakeDocument;
    documents.set(document._id, document);
  }
  const addTransaction = db.prepare(
    'INSERT INTO transactions (id, timestamp, author, mutations) VALUES (?, ?, ?, ?)',
  );
  const addRevision = db.prepare(
    'INSERT INTO revisions (document, seq, rev, previousRev, json, effect) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const put = db.prepare(
    'INSERT OR REPLACE INTO documents (_id, _type, _rev, _createdAt, _updatedAt, json) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM documents WHERE _id = ?');
  let version = 0;

  function write(change: Change, seq: number | bigint, rev: string, timestamp: string, keep: boolean) {
    const previous = documents.get(change.id);
    const document = change.document && {
      ...change.document,
      _id: change.id,
      _rev: rev,
      _createdAt: String(change.document._createdAt ?? previous?._createdAt ?? timestamp),
      _updatedAt: String((keep && change.document._updatedAt) || timestamp),
    };
    const json = document && JSON.stringify(document);
    addRevision.run(change.id, seq, rev, previous?._rev ?? null, json, change.effect ?? null);
    if (document && json) {
      put.run(document._id, document._type, rev, document._createdAt, document._updatedAt, json);
    } else {
      remove.run(change.id);
    }
    return document;
  }

  return {
    documents,
    get version() {
      return version;
    },
    commit(transaction) {
      const id = transaction.id ?? randomUUID();
      const timestamp = transaction.timestamp ?? new Date().toISOString();
      const { author, mutations = null, keepUpdatedAt = false, changes } = transaction;
      const stored: (LakeDocument | null)[] = [];
      db.exec('BEGIN IMMEDIATE');
      try {
        const { lastInsertRowid: seq } = addTransaction.run(id, timestamp, author, mutations);
        for (const change of changes) stored.push(write(change, seq, id, timestamp, keepUpdatedAt));
        db.exec('COMMIT');
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
      // Memory follows the disk, never the other way round.
      changes.forEach((change, index) => {
        const document = stored[index];
        if (document) documents.set(change.id, document);
        else documents.delete(change.id);
      });
      version += 1;
      return { id, timestamp, documents: stored };
    },
    close: () => db.close(),
  };
}
