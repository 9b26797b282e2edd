import { DatabaseSync } from 'node:sqlite';
import { schemaVersion } from '#sanity/lake/store/database.ts';
import { storedName } from '#sanity/lake/store/storeName.ts';
import type { Manifest } from './manifest.ts';

/** Properties of a database, for the manifest. */
export type DatabaseFacts = Pick<Manifest, 'store' | 'schema' | 'lastTransaction' | 'counts'>;

/**
 * Checks a database that no lake has open, including the JSON of every row, and returns its properties.
 *
 * @throws Error that names the damage
 */
export function inspectDatabase(path: string): DatabaseFacts {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const { quick_check: result } = db.prepare('PRAGMA quick_check(1)').get() ?? {};
    if (result !== 'ok') throw new Error(`lake.sqlite is damaged (${result})`);
    const schema = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    // The lake migrates an older one when it starts.
    if (!(schema >= 1 && schema <= schemaVersion)) {
      throw new Error(`lake.sqlite has schema ${schema}, this version works with ${schemaVersion}`);
    }
    requireValidJson(db, 'documents', '_id', ['json'], "OR json ->> '_id' IS NOT _id");
    requireValidJson(db, 'revisions', 'document', ['json', 'mutations']);
    const store = storedName(db);
    if (store === undefined) throw new Error('lake.sqlite is the database of a store without content');
    return { store, schema, lastTransaction: lastTransaction(db), counts: countRows(db) };
  } finally {
    db.close();
  }
}

function requireValidJson(
  db: DatabaseSync,
  table: string,
  id: string,
  columns: string[],
  extraCondition = '',
): void {
  const broken = columns.map((column) => `json_valid(${column}) = 0`).join(' OR ');
  const row = db.prepare(`SELECT ${id} AS id FROM ${table} WHERE ${broken} ${extraCondition} LIMIT 1`).get();
  if (row) throw new Error(`the row of "${row.id}" among the ${table} in lake.sqlite is damaged`);
}

function lastTransaction(db: DatabaseSync): string {
  return String(db.prepare('SELECT id FROM transactions ORDER BY seq DESC LIMIT 1').get()?.id ?? '');
}

function countRows(db: DatabaseSync): Manifest['counts'] {
  const count = (table: string) => Number(db.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get()?.n);
  return {
    documents: count('documents'),
    transactions: count('transactions'),
    revisions: count('revisions'),
    users: count('users'),
    keyvalues: count('keyvalues'),
  };
}
