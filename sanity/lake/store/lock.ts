import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps other lakes away from a folder until the lock is closed or the process ends. Connections that only read are not
 * kept away: query threads and the backup open `lake.sqlite` themselves.
 * @throws Error of SQLite's: "database is locked" when another process has the lock (see `toStoreError`).
 */
export function lockStore(dir: string): DatabaseSync {
  // A file of its own, locked by an open transaction: the system gives the lock up when the process dies. An exclusive
  // lock on the database itself would keep readers out too.
  const lock = new DatabaseSync(join(dir, 'lake.lock'), { timeout: 200 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
