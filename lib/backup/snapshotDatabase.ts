import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

const PAGES_PER_STEP = 1000;

/**
 * Copies the database of a store, even while a lake writes to it. The copy is consistent: it is read in one transaction,
 * which neither blocks the lake nor is blocked by it.
 *
 * @param progress called with the completed fraction, from 0 to 1
 */
export async function snapshotDatabase(
  dir: string,
  to: string,
  progress: (done: number) => void,
): Promise<void> {
  const source = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true, timeout: 5000 });
  try {
    // Without a transaction the copy would restart after each commit, and might never finish.
    source.exec('BEGIN');
    source.prepare('SELECT COUNT(*) FROM transactions').get();
    await backup(source, to, {
      rate: PAGES_PER_STEP,
      progress: ({ totalPages, remainingPages }) => progress(1 - remainingPages / totalPages),
    });
    // SQLite does not report the last pages.
    progress(1);
  } finally {
    source.close();
  }
  removeLogins(to);
}

/** Removes sessions: a restored backup must not revive logins, for example from before a password change. */
function removeLogins(path: string): void {
  const copy = new DatabaseSync(path);
  // A single file, without a WAL.
  copy.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; DELETE FROM tokens');
  copy.close();
}
