import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileTime } from './storeFolder.ts';

/** Where backups go that are given no file, from the project's root. */
export const BACKUP_FOLDER = '.data/backups';

/** The file of a backup that is given none. */
export const defaultBackup = (root: string, now: Date): string =>
  resolve(root, BACKUP_FOLDER, `vaeksthus-${fileTime(now)}.tar`);

/**
 * Deletes the older backups of a folder: those named by `defaultBackup`, no other file.
 *
 * @param keep how many stay
 * @returns the paths of the deleted ones
 */
export async function deleteOldBackups(folder: string, keep: number): Promise<string[]> {
  const names = await readdir(folder);
  const own = names.filter((name) => /^vaeksthus-\d{4}-\d\d-\d\dT\d{6}Z\.tar$/.test(name)).sort();
  const old = own.slice(0, Math.max(0, own.length - keep)).map((name) => join(folder, name));
  for (const path of old) await rm(path);
  return old;
}
