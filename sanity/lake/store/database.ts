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

/**
 * Opens the database in a folder, and keeps it: a second process is refused for as long as this one lives.
 * @throws Error naming the folder when it cannot be written, is in use, or was made by another version of the lake.
 */
export function openDatabase(dir: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    db = new DatabaseSync(join(dir, 'lake.sqlite'), { timeout: 200 });
    // Exclusive before WAL: the lock is then taken by the first write and held until close, or the process's death.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    db.exec('BEGIN EXCLUSIVE');
    const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found > schemaVersion) throw new Error(`it was written by a newer lake (schema ${found})`);
    if (found === 1) db.exec(fromSchema1);
    db.exec(`${schema} PRAGMA user_version = ${schemaVersion}; COMMIT;`);
    return db;
  } catch (error) {
    db?.close();
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
