import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

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

const schemaVersion = 2;

/** An open database, and the lock that keeps other lakes away from it. */
export interface LockedDatabase {
  db: DatabaseSync;
  /** Closes the database and gives up the lock. Safe to call twice. */
  close(): void;
}

/**
 * Opens the database in a folder for writing. A second lake is refused for as long as this one lives; connections that
 * only read are not: query threads and the backup open `lake.sqlite` themselves.
 * @throws Error naming the folder when it cannot be written, is in use, or was made by another version of the lake.
 */
export function openDatabase(dir: string): LockedDatabase {
  let lock: DatabaseSync | undefined;
  let db: DatabaseSync | undefined;
  const close = () => {
    for (const each of [db, lock]) if (each?.isOpen) each.close();
  };
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    // A file of its own, locked by an open transaction: the system gives the lock up when the process dies. An exclusive
    // lock on the database itself would keep readers out too.
    lock = new DatabaseSync(join(dir, 'lake.lock'), { timeout: 200 });
    lock.exec('BEGIN EXCLUSIVE');
    db = new DatabaseSync(join(dir, 'lake.sqlite'), { timeout: 200 });
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    db.exec('BEGIN EXCLUSIVE');
    const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found > schemaVersion) throw new Error(`it was written by a newer lake (schema ${found})`);
    if (found === 1) db.exec(fromSchema1);
    db.exec(`${schema} PRAGMA user_version = ${schemaVersion}; COMMIT;`);
    return { db, close };
  } catch (error) {
    close();
    const reason = (error as Error).message;
    throw new Error(
      /locked|busy/.test(reason)
        ? `LAKE_DIR ${dir} is in use by another lake: stop that one, or choose another folder`
        : `LAKE_DIR ${dir} cannot be used: ${reason}`,
      { cause: error },
    );
  }
}

const fromSchema1 = `
  ALTER TABLE transactions DROP COLUMN mutations;
  ALTER TABLE revisions RENAME COLUMN effect TO mutations;
  DROP INDEX IF EXISTS revisions_by_rev;
`;
