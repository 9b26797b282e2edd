import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The contents of a backup: transactions, revisions and documents as of a commit, the other tables as they are. */
export type StoreState = {
  transactions: unknown[];
  revisions: unknown[];
  documents: Record<string, unknown>;
  users: unknown[];
  keyvalues: unknown[];
  settings: unknown[];
};

/**
 * Reads a store's database.
 *
 * @param lastTransaction id of the last transaction to include: documents are rebuilt from the revisions. If omitted, they
 *   are read from the documents table
 */
export function readStore(dir: string, lastTransaction?: string): StoreState {
  const db = new DatabaseSync(join(dir, 'lake.sqlite'), { readOnly: true });
  const all = (sql: string, ...values: number[]) =>
    db
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }));
  const seq = lastTransaction
    ? Number(db.prepare('SELECT seq FROM transactions WHERE id = ?').get(lastTransaction)?.seq)
    : Number.MAX_SAFE_INTEGER;
  // The dummy condition takes the parameter of the other query.
  const current = lastTransaction
    ? `SELECT document AS id, json FROM revisions r WHERE json IS NOT NULL
        AND seq = (SELECT MAX(seq) FROM revisions WHERE document = r.document AND seq <= ?) ORDER BY id`
    : 'SELECT _id AS id, json FROM documents WHERE ? > 0 ORDER BY id';
  const state = {
    transactions: all('SELECT * FROM transactions WHERE seq <= ? ORDER BY seq', seq),
    revisions: all('SELECT * FROM revisions WHERE seq <= ? ORDER BY seq, document', seq),
    documents: Object.fromEntries(all(current, seq).map(({ id, json }) => [id, JSON.parse(String(json))])),
    users: all('SELECT * FROM users ORDER BY id'),
    keyvalues: all('SELECT * FROM keyvalues ORDER BY user, key'),
    // A restored store gets a new name, so `store` always differs.
    settings: all("SELECT * FROM settings WHERE key <> 'store' ORDER BY key"),
  };
  db.close();
  return state;
}

/** Returns the SHA-256 of each asset of a store, by file name. */
export function assetHashes(dir: string): Record<string, string> {
  const names = readdirSync(join(dir, 'assets')).sort();
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, 'assets', name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}
