import { existsSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFolder } from '#sanity/lake/store/durableFile.ts';
import { lockStore } from '#sanity/lake/store/lock.ts';
import { toStoreError } from '#sanity/lake/store/storeError.ts';

/** Whether a folder holds anything but the lock, which every look at a store leaves behind. */
export function isEmptyStore(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name.startsWith('lake.lock'));
}

/**
 * Does something with a store's folder while no lake can open it.
 *
 * @throws Error when a lake uses it
 */
export function withStoreLock<T>(folder: string, work: () => T): T {
  let lock: DatabaseSync | undefined;
  try {
    // A folder without the file was never opened by a lake.
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
 * @throws Error when a lake uses it
 */
export function moveStoreAside(folder: string, now = new Date()): string {
  const aside = `${folder}-${fileTime(now)}`;
  withStoreLock(folder, () => renameSync(folder, aside));
  syncFolder(dirname(folder));
  return aside;
}

/** A date and time for file names: `2026-11-28T224951Z`. */
export const fileTime = (date: Date): string => `${date.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
