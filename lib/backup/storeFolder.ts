import { existsSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFolder } from '#sanity/lake/store/durableFile.ts';
import { lockStore } from '#sanity/lake/store/lock.ts';
import { toStoreError } from '#sanity/lake/store/storeError.ts';

/** True if a folder is missing, or contains only the lock file, which every access to a store leaves behind. */
export function isEmptyStore(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name.startsWith('lake.lock'));
}

/**
 * Runs a function while no lake can open the store.
 *
 * @throws Error if a lake uses the store
 * @example withStoreLock(dir, () => renameSync(dir, target));
 */
export function withStoreLock<T>(folder: string, work: () => T): T {
  let lock: DatabaseSync | undefined;
  try {
    // Without the lock file, no lake has ever opened the folder.
    if (existsSync(join(folder, 'lake.lock'))) lock = lockStore(folder);
  } catch (error) {
    throw toStoreError(folder, error);
  }
  try {
    return work();
  } finally {
    lock?.close();
  }
}

/**
 * Renames a store's folder to `<folder>-<date and time>`.
 *
 * @returns the new path
 * @throws Error if a lake uses the store
 */
export function moveStoreAside(folder: string, now = new Date()): string {
  const aside = `${folder}-${fileTime(now)}`;
  withStoreLock(folder, () => renameSync(folder, aside));
  syncFolder(dirname(folder));
  return aside;
}

/** Formats a date and time for file names: `2026-11-28T224951Z`. */
export const fileTime = (date: Date): string => `${date.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
