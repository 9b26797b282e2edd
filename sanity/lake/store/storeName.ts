import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { writeDurableFile } from './durableFile.ts';

/** The name of a store, kept in its folder (`store-name`) and in its database. A store is named by its first commit. */
export interface StoreNaming {
  /** Call inside the transaction of each commit: the first commit names the store. */
  insideCommit(): void;
  /** Call when that transaction is on disk. */
  afterCommit(): void;
}

/** Reads the name of a store from its folder; undefined when there is none. */
export function readStoreName(dir: string): string | undefined {
  try {
    return readFileSync(join(dir, 'store-name'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads the name of a store from its database; undefined when there is none. */
export function storedName(db: DatabaseSync): string | undefined {
  return db.prepare("SELECT value FROM settings WHERE key = 'store'").get()?.value as string | undefined;
}

/** Writes the name of a store into its database. */
export function setStoredName(db: DatabaseSync, name: string): void {
  db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('store', ?)").run(name);
}

/**
 * Opens the name of a store. A store with commits but no name is from before names existed and gets one. If only one of the
 * two places has the name, it is copied to the other.
 */
export function openStoreName(db: DatabaseSync, dir: string): StoreNaming {
  const inFolder = readStoreName(dir);
  const inDatabase = storedName(db);
  const hasCommits = db.prepare('SELECT 1 FROM transactions LIMIT 1').get() !== undefined;
  let name = inDatabase ?? inFolder ?? (hasCommits ? randomUUID() : undefined);
  if (name !== undefined && inDatabase === undefined) setStoredName(db, name);
  let written = inFolder !== undefined;
  const write = () => {
    if (name === undefined || written) return;
    writeDurableFile(join(dir, 'store-name'), name);
    written = true;
  };
  write();
  return {
    insideCommit() {
      if (written) return;
      name ??= randomUUID();
      setStoredName(db, name);
    },
    afterCommit: write,
  };
}
