import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

const PAGES_AT_ONCE = 1000;

/**
 * Copies the database of a store, whether a lake writes to it or not. The copy is the store after one commit: it is read
 * in one transaction, which neither waits for the lake nor makes it wait.
 *
 * @param progress called with the share that is done, from 0 to 1
 */
export async function snapshotDatabase(
  dir: string,
  to: string,
  progress: (done: number) => void,
): Promise<void> {
  const source = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true, timeout: 5000 });
  try {
    // Without a transaction of its own the copy would begin anew after each commit, and might never be done.
    source.exec('BEGIN');
    source.prepare('SELECT COUNT(*) FROM transactions').get();
    await backup(source, to, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => progress(1 - remainingPages / totalPages),
    });
    // SQLite does not call back for the last pages.
    progress(1);
  } finally {
    source.close();
  }
  removeLogins(to);
}

/** Whoever was logged in when the copy was made must not be so again when it is restored, after a new password say. */
function removeLogins(path: string): void {
  const copy = new DatabaseSync(path);
  // In one file, with no log beside it.
  copy.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; DELETE FROM tokens');
  copy.close();
}
