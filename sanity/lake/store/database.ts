import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkStore } from './checkStore.ts';
import { makePrivateStore } from './fileModes.ts';
import { lockStore } from './lock.ts';
import { toStoreError } from './storeError.ts';

// One row per transaction, and one per document it changed, with the new version of the document (null: deleted) and the
// mutations as sent to listeners (null after an import). `deliveries` holds webhooks not yet delivered. A user without an
// account is a name that somebody typed with the shared password.
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
  CREATE TABLE IF NOT EXISTS accounts (
    user TEXT PRIMARY KEY REFERENCES users (id), nameKey TEXT UNIQUE, role TEXT NOT NULL, password TEXT NOT NULL,
    createdAt TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS tokens (
    hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (id), expires INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS keyvalues (
    user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (user, key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/**
 * The version of the tables above. Databases with an older version are migrated; an older lake refuses a newer database,
 * because it would not know the roles of the accounts.
 */
export const schemaVersion = 3;

// A log file that has grown larger, by many commits or a slow reader, is truncated to this size after a checkpoint.
const maxLogBytes = 16 * 1024 * 1024;

/** An open database, and the lock that excludes other lakes. */
export interface LockedDatabase {
  db: DatabaseSync;
  /** Closes the database and releases the lock. Safe to call twice. */
  close(): void;
}

/**
 * Opens the database in a folder for writing, or creates one in a new folder. A second lake is refused while this one is
 * open.
 * @throws StoreError when the store is damaged, the folder is unusable, or a newer version of the lake wrote it; Error when
 * another lake uses it.
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
    const { user_version: currentVersion } = db.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    if (currentVersion > schemaVersion)
      throw new Error(`it was written by a newer lake (schema ${currentVersion})`);
    if (currentVersion === 1) db.exec(migrateFromSchema1);
    db.exec(schema);
    if (currentVersion < schemaVersion) db.exec(`PRAGMA user_version = ${schemaVersion}`);
    db.exec('COMMIT');
    makePrivateStore(dir);
    return { db, close };
  } catch (error) {
    close();
    throw toStoreError(dir, error);
  }
}

const migrateFromSchema1 = `
  ALTER TABLE transactions DROP COLUMN mutations;
  ALTER TABLE revisions RENAME COLUMN effect TO mutations;
  DROP INDEX IF EXISTS revisions_by_rev;
`;
