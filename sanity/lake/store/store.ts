import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { log } from '../log.ts';
import { openCheckpoints } from './checkpoint.ts';
import { openDatabase } from './database.ts';
import type { IncomingDocument, LakeDocument, Mutation } from './document.ts';
import { openLastCommit } from './lastCommit.ts';
import { parseDocument } from './parseDocument.ts';
import { type Referrers, trackReferrers } from './referrers.ts';
import { toStoreError } from './storeError.ts';
import { openStoreName } from './storeName.ts';

/** A change of one document: its new version, or null to delete it. */
export interface Change {
  id: string;
  document: IncomingDocument | null;
  /** The mutations that produced the change, for listeners and history. */
  mutations?: Mutation[];
}

export interface Transaction {
  /** Becomes the `_rev` of every changed document. */
  id?: string;
  author: string;
  timestamp?: string;
  /** Keep the `_updatedAt` of incoming documents (for imports). */
  keepUpdatedAt?: boolean;
  /** At most one change per document. */
  changes: Change[];
}

/** A committed change of one document. */
export interface CommittedChange {
  id: string;
  before: LakeDocument | null;
  after: LakeDocument | null;
  mutations: Mutation[];
}

export interface Commit {
  seq: number;
  /** The transaction's id. */
  id: string;
  timestamp: string;
  author: string;
  changes: CommittedChange[];
}

export interface Store {
  /** For data other than documents: users, tokens, history, pending webhooks. */
  readonly db: DatabaseSync;
  /** Every current document by id. Read-only: change it through `commit`. */
  readonly documents: ReadonlyMap<string, LakeDocument>;
  readonly referrers: Referrers;
  /** Writes all changes or none. They are on disk when it returns. Listeners are called afterwards, in commit order. */
  commit(transaction: Transaction): Commit;
  /** Registers a hook that runs inside each transaction: its writes to `db` are committed or rolled back together. */
  beforeCommit(hook: (commit: Commit) => void): void;
  /** Registers a listener that is called after each commit. @returns a function that removes it */
  onCommit(listener: (commit: Commit) => void): () => void;
  /** True until the first commit. Only a new store may be seeded. */
  isNew(): boolean;
  /** Moves all commits into `lake.sqlite`. Otherwise this happens after a second without commits. */
  checkpoint(): void;
  close(): void;
}

/** Opens or creates the store in a folder. @throws the same as `openDatabase`; StoreError naming a damaged document */
export function openStore(dir: string): Store {
  const { db, close } = openDatabase(dir);
  try {
    return readStore(dir, db, close);
  } catch (error) {
    close();
    throw toStoreError(dir, error);
  }
}

function readStore(dir: string, db: DatabaseSync, closeDatabase: () => void): Store {
  const documents = new Map<string, LakeDocument>();
  const referrers = trackReferrers();
  for (const { _id, json } of db.prepare('SELECT _id, json FROM documents').iterate()) {
    const document = parseDocument(String(_id), String(json), dir);
    documents.set(document._id, document);
    referrers.change(document._id, null, document);
  }
  const isNew = () => db.prepare('SELECT 1 FROM transactions LIMIT 1').get() === undefined;
  const storeName = openStoreName(db, dir);
  const lastCommit = openLastCommit(dir);
  const checkpoints = openCheckpoints(db, lastCommit.checkpointed);
  const addTransaction = db.prepare('INSERT INTO transactions (id, timestamp, author) VALUES (?, ?, ?)');
  const addRevision = db.prepare(
    'INSERT INTO revisions (document, seq, rev, previousRev, json, mutations) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const put = db.prepare(
    'INSERT OR REPLACE INTO documents (_id, _type, _rev, _createdAt, _updatedAt, json) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM documents WHERE _id = ?');
  const hooks: ((commit: Commit) => void)[] = [];
  const listeners = new Set<(commit: Commit) => void>();

  function write(
    change: Change,
    seq: number,
    rev: string,
    timestamp: string,
    keepUpdatedAt: boolean,
  ): CommittedChange {
    const before = documents.get(change.id) ?? null;
    const after = change.document && {
      ...change.document,
      _id: change.id,
      _rev: rev,
      _createdAt: String(change.document._createdAt ?? before?._createdAt ?? timestamp),
      _updatedAt: String((keepUpdatedAt && change.document._updatedAt) || timestamp),
    };
    const json = after && JSON.stringify(after);
    const mutations = change.mutations ? JSON.stringify(change.mutations) : null;
    addRevision.run(change.id, seq, rev, before?._rev ?? null, json, mutations);
    if (after && json) put.run(after._id, after._type, rev, after._createdAt, after._updatedAt, json);
    else remove.run(change.id);
    return { id: change.id, before, after, mutations: change.mutations ?? [asMutation(change.id, after)] };
  }

  function afterCommit({ seq, timestamp, changes }: Commit) {
    checkpoints.soon();
    try {
      lastCommit.record(seq, timestamp);
      if (changes.length > 0) storeName.afterCommit();
    } catch (error) {
      // The commit itself is on disk.
      log.error('the record of the last commit cannot be written', { cause: error, seq });
    }
  }

  return {
    db,
    documents,
    referrers,
    commit({ id = randomUUID(), timestamp = new Date().toISOString(), author, keepUpdatedAt, changes }) {
      const commit: Commit = { seq: 0, id, timestamp, author, changes: [] };
      db.exec('BEGIN IMMEDIATE');
      try {
        commit.seq = Number(addTransaction.run(id, timestamp, author).lastInsertRowid);
        for (const change of changes) {
          commit.changes.push(write(change, commit.seq, id, timestamp, keepUpdatedAt === true));
        }
        if (changes.length > 0) storeName.insideCommit();
        for (const hook of hooks) hook(commit);
        db.exec('COMMIT');
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
      afterCommit(commit);
      // Memory is updated only after the commit is on disk.
      for (const { id, before, after } of commit.changes) {
        if (after) documents.set(id, after);
        else documents.delete(id);
        referrers.change(id, before, after);
      }
      for (const listener of listeners) notify(listener, commit);
      return commit;
    },
    beforeCommit: (hook) => void hooks.push(hook),
    onCommit(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isNew,
    checkpoint: checkpoints.now,
    close() {
      checkpoints.stop();
      closeDatabase();
      lastCommit.close();
    },
  };
}

// The commit is on disk, so a failing listener must not make it look failed.
function notify(listener: (commit: Commit) => void, commit: Commit): void {
  try {
    listener(commit);
  } catch (cause) {
    log.error('unexpected error after a commit', { cause });
  }
}

/** Returns the one mutation with the effect of a change whose mutations were not recorded. */
export function asMutation(id: string, after: LakeDocument | null): Mutation {
  return after ? { createOrReplace: after } : { delete: { id } };
}
