import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { writeDurableFile } from './durableFile.ts';

/** The name of a store stands in its folder (`store-name`) and in its database: what has it was filled once. */
export interface StoreNaming {
  /** To be called inside the transaction of a commit: the first commit gives the store its name. */
  insideCommit(): void;
  /** To be called when that transaction is on disk. */
  afterCommit(): void;
}

/** Reads the name that a folder gives its store, if it has one. */
export function readStoreName(dir: string): string | undefined {
  try {
    return readFileSync(join(dir, 'store-name'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads the name that a database gives its store, if it has one. */
export function storedName(db: DatabaseSync): string | undefined {
  return db.prepare("SELECT value FROM settings WHERE key = 'store'").get()?.value as string | undefined;
}

/** Writes the name of a store into its database. */
export function setStoredName(db: DatabaseSync, name: string): void {
  db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('store', ?)").run(name);
}

/**
 * Opens the name of a store. One that was filled before stores had names gets one now, and where only one of the two
 * places has the name, the other gets it too.
 */
export function openStoreName(db: DatabaseSync, dir: string): StoreNaming {
  const inFolder = readStoreName(dir);
  const inDatabase = storedName(db);
  const filled = db.prepare('SELECT 1 FROM transactions LIMIT 1').get() !== undefined;
  let name = inDatabase ?? inFolder ?? (filled ? randomUUID() : undefined);
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
