import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// One row per transaction and one per document it touched, with the document as it was afterwards (null: deleted).
// `mutations` and `effect` are for listeners and history; an import leaves them null.
const schema = `
  CREATE TABLE IF NOT EXISTS documents (
    _id TEXT PRIMARY KEY, _type TEXT NOT NULL, _rev TEXT NOT NULL,
    _createdAt TEXT NOT NULL, _updatedAt TEXT NOT NULL, json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS transactions (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, timestamp TEXT NOT NULL, author TEXT NOT NULL, mutations TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS revisions (
    document TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES transactions (seq),
    rev TEXT NOT NULL, previousRev TEXT, json TEXT, effect TEXT,
    PRIMARY KEY (document, seq)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS revisions_by_transaction ON revisions (seq);
  CREATE INDEX IF NOT EXISTS revisions_by_rev ON revisions (rev);
`;

const schemaVersion = 1;

/**
 * Opens the database in a folder, and keeps it: a second process is refused for as long as this one lives.
 * @throws Error naming the folder when it cannot be written, is in use, or was made by a newer lake.
 */
export function openDatabase(dir: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dir, { recursive: true });
    db = new DatabaseSync(join(dir, 'lake.sqlite'), { timeout: 200 });
    // Exclusive before WAL: the lock is then taken by the first write and held until close, or the process's death.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    db.exec('BEGIN EXCLUSIVE');
    const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found > schemaVersion) throw new Error(`it was written by a newer lake (schema ${found})`);
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
