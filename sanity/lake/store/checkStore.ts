import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readLastCommit } from './lastCommit.ts';
import { damagedStore, toStoreError } from './storeError.ts';
import { readStoreName, storedName } from './storeName.ts';

/**
 * Checks a store before it is opened for writing. A store that has ever held content and is now empty or incomplete is an
 * error: it must not be mistaken for a new one and seeded. The check changes nothing, so that the remaining data can be
 * recovered: SQLite would write a log that belongs to another database into this one.
 * @throws StoreError naming the damage and the way to recover.
 */
export function checkStore(dir: string): void {
  const path = join(dir, 'lake.sqlite');
  const info = statSync(path, { throwIfNoEntry: false });
  const name = readStoreName(dir);
  if (!info || info.size === 0) {
    if (name === undefined && isUnused(dir)) return;
    throw damagedStore(dir, `lake.sqlite is ${info ? 'empty' : 'missing'}`);
  }
  let db: DatabaseSync | undefined;
  try {
    // Read-only, because closing the last writable connection would write the log into the database.
    db = new DatabaseSync(path, { readOnly: true, timeout: 200 });
    requireSound(db, dir);
    requireSameStore(db, dir, name);
    requireAllCommits(db, dir, name);
  } catch (error) {
    throw toStoreError(dir, error);
  } finally {
    db?.close();
  }
}

/** True if the folder has none of the files that accompany a database with content. */
function isUnused(dir: string): boolean {
  const assets = join(dir, 'assets');
  if (existsSync(assets) && readdirSync(assets).length > 0) return false;
  return readLastCommit(dir) === undefined && !existsSync(join(dir, 'lake.sqlite-wal'));
}

// Takes about 1 ms per MB.
function requireSound(db: DatabaseSync, dir: string): void {
  const result = db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (result !== 'ok') throw damagedStore(dir, `lake.sqlite cannot be read (${result})`);
}

function requireSameStore(db: DatabaseSync, dir: string, name: string | undefined): void {
  const databaseName = hasTable(db, 'settings') ? storedName(db) : undefined;
  if (databaseName === undefined || name === undefined || databaseName === name) return;
  throw damagedStore(
    dir,
    `lake.sqlite belongs to another store (${databaseName}, not ${name})`,
    'If it is the one you want, delete store-name and last-commit',
  );
}

function requireAllCommits(db: DatabaseSync, dir: string, name: string | undefined): void {
  // Read before the database: the commits of a lake that is running can then only be ahead of the record.
  const lastCommit = readLastCommit(dir);
  const seq = hasTable(db, 'transactions')
    ? Number(db.prepare('SELECT MAX(seq) AS seq FROM transactions').get()?.seq ?? 0)
    : 0;
  if (lastCommit && lastCommit.seq > seq) {
    throw damagedStore(
      dir,
      `the last ${lastCommit.seq - seq} changes, up to ${lastCommit.timestamp}, are missing`,
      'Put lake.sqlite-wal back, or delete last-commit to go on without them',
    );
  }
  if (name !== undefined && seq === 0) throw damagedStore(dir, 'lake.sqlite holds none of its documents');
  if (seq > 0 && hasLostDocuments(db)) {
    throw damagedStore(dir, 'lake.sqlite holds no document, though its history has some');
  }
}

/** True if there are no documents, although the history does not say that all were deleted. */
function hasLostDocuments(db: DatabaseSync): boolean {
  if (!hasTable(db, 'documents')) return true;
  if (db.prepare('SELECT 1 FROM documents LIMIT 1').get()) return false;
  const alive = `SELECT 1 FROM revisions r WHERE json IS NOT NULL
    AND seq = (SELECT MAX(seq) FROM revisions WHERE document = r.document) LIMIT 1`;
  return db.prepare(alive).get() !== undefined;
}

function hasTable(db: DatabaseSync, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
