import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Locks a folder against other lakes until the lock is closed or the process ends. Read-only connections are not excluded:
 * query processes and the backup open `lake.sqlite` themselves.
 * @throws SQLite's Error "database is locked" when another process holds the lock (see `toStoreError`).
 */
export function lockStore(dir: string): DatabaseSync {
  // A separate file, locked by an open transaction: the system releases the lock when the process dies. An exclusive lock
  // on the database itself would also exclude readers.
  const lock = new DatabaseSync(join(dir, 'lake.lock'), { timeout: 200 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
