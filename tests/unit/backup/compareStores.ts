import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Everything a backup keeps of a store, as it was after one of its commits. */
export type StoreState = {
  transactions: unknown[];
  revisions: unknown[];
  documents: Record<string, unknown>;
  users: unknown[];
  keyvalues: unknown[];
  settings: unknown[];
};

/**
 * Reads a store's database as of a commit. The documents are worked out from the history, unless all of it is wanted.
 *
 * @param last id of the commit's transaction; without it the documents are those of the table
 */
export function readState(dir: string, last?: string): StoreState {
  const db = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true });
  const all = (sql: string, ...values: number[]) =>
    db
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }));
  const seq = last
    ? Number(db.prepare('SELECT seq FROM transactions WHERE id = ?').get(last)?.seq)
    : Number.MAX_SAFE_INTEGER;
  const current = last
    ? `SELECT document AS id, json FROM revisions r WHERE json IS NOT NULL
        AND seq = (SELECT MAX(seq) FROM revisions WHERE document = r.document AND seq <= ?) ORDER BY id`
    : 'SELECT _id AS id, json FROM documents WHERE ? > 0 ORDER BY id';
  const state = {
    transactions: all('SELECT * FROM transactions WHERE seq <= ? ORDER BY seq', seq),
    revisions: all('SELECT * FROM revisions WHERE seq <= ? ORDER BY seq, document', seq),
    documents: Object.fromEntries(all(current, seq).map(({ id, json }) => [id, JSON.parse(String(json))])),
    users: all('SELECT * FROM users ORDER BY id'),
    keyvalues: all('SELECT * FROM keyvalues ORDER BY user, key'),
    // A restored store has a name of its own.
    settings: all("SELECT * FROM settings WHERE key <> 'store' ORDER BY key"),
  };
  db.close();
  return state;
}

/** The assets of a store: hashes by file name. */
export function readAssets(dir: string): Record<string, string> {
  const names = readdirSync(join(dir, 'assets')).sort();
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, 'assets', name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}
