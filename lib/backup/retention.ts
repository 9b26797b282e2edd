import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileTime } from './storeFolder.ts';

/** Default folder of backups, relative to the project's root. */
export const BACKUP_FOLDER = '.data/backups';

/** Returns the default path of a backup. */
export const defaultBackup = (root: string, now: Date): string =>
  resolve(root, BACKUP_FOLDER, `vaeksthus-${fileTime(now)}.tar`);

/**
 * Deletes the oldest backups of a folder. Only files with names from `defaultBackup` are counted and deleted.
 *
 * @param keep number of backups to keep
 * @returns the paths of the deleted backups
 */
export async function deleteOldBackups(folder: string, keep: number): Promise<string[]> {
  const names = await readdir(folder);
  const backups = names.filter((name) => /^vaeksthus-\d{4}-\d\d-\d\dT\d{6}Z\.tar$/.test(name)).sort();
  const expired = backups.slice(0, Math.max(0, backups.length - keep)).map((name) => join(folder, name));
  for (const path of expired) await rm(path);
  return expired;
}
