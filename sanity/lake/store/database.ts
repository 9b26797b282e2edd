import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkStore } from './checkStore.ts';
import { makePrivateStore } from './fileModes.ts';
import { lockStore } from './lock.ts';
import { toStoreError } from './storeError.ts';

// One row per transaction and one per document it touched, with the document as it was afterwards (null: deleted) and
// the mutations as a listener gets them (null after an import). `deliveries` are webhooks not yet received.
const schema = `
  CREATE TABLE IF NOT EXISTS documents (
    _id TEXT PRIMARY KEY, _type TEXT NOT NULL, _rev TEXT NOT NULL,
    _createdAt TEXT NOT NULL, _updatedAt TEXT NOT NULL, json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS transactions (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, timestamp TEXT NOT NULL, author TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS revisions (
    document TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES transactions (seq),
    rev TEXT NOT NULL, previousRev TEXT, json TEXT, mutations TEXT,
    PRIMARY KEY (document, seq)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS revisions_by_transaction ON revisions (seq);
  CREATE TABLE IF NOT EXISTS deliveries (
    document TEXT NOT NULL, seq INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (document, seq)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, name TEXT NOT NULL, createdAt TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS tokens (
    hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (id), expires INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS keyvalues (
    user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (user, key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** The version of the tables above; a database of an older one is brought up to it. */
export const schemaVersion = 2;

// The log's file shrinks to this after a checkpoint, should many commits or a slow reader have made it larger.
const maxLogBytes = 16 * 1024 * 1024;

/** An open database, and the lock that keeps other lakes away from it. */
export interface LockedDatabase {
  db: DatabaseSync;
  /** Closes the database and gives up the lock. Safe to call twice. */
  close(): void;
}

/**
 * Opens the database in a folder for writing, or makes a new one in a new folder. A second lake is refused for as long as
 * this one lives.
 * @throws StoreError when the store is damaged, the folder cannot be used, or another version of the lake made it; Error
 * when another lake uses it.
 */
export function openDatabase(dir: string): LockedDatabase {
  let lock: DatabaseSync | undefined;
  let db: DatabaseSync | undefined;
  const close = () => {
    for (const each of [db, lock]) if (each?.isOpen) each.close();
  };
  try {
    makePrivateStore(dir);
    lock = lockStore(dir);
    checkStore(dir);
    db = new DatabaseSync(join(dir, 'lake.sqlite'), { timeout: 200 });
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = ${maxLogBytes}`,
    );
    db.exec('BEGIN EXCLUSIVE');
    const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found > schemaVersion) throw new Error(`it was written by a newer lake (schema ${found})`);
    if (found === 1) db.exec(fromSchema1);
    db.exec(schema);
    if (found < schemaVersion) db.exec(`PRAGMA user_version = ${schemaVersion}`);
    db.exec('COMMIT');
    makePrivateStore(dir);
    return { db, close };
  } catch (error) {
    close();
    throw toStoreError(dir, error);
  }
}

const fromSchema1 = `
  ALTER TABLE transactions DROP COLUMN mutations;
  ALTER TABLE revisions RENAME COLUMN effect TO mutations;
  DROP INDEX IF EXISTS revisions_by_rev;
`;
