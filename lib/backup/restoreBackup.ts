import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { syncFolder, writeDurableFile } from '#sanity/lake/store/durableFile.ts';
import { setStoredName } from '#sanity/lake/store/storeName.ts';
import type { Manifest } from './manifest.ts';
import { isEmptyStore, moveStoreAside, withStoreLock } from './storeFolder.ts';
import { unpackBackup } from './unpackBackup.ts';

export type RestoreResult = {
  manifest: Manifest;
  /** New path of the previous store, if there was one. */
  aside: string | undefined;
};

/**
 * Replaces a store by a backup. Nothing is changed before the whole backup has been checked.
 *
 * @param path absolute path of the backup
 * @param dir LAKE_DIR, absolute
 * @param replace moves an existing store aside; without it an existing store is an error
 * @throws Error if a lake uses the folder, if it is not empty, or if the backup is incomplete or damaged
 */
export async function restoreBackup(
  path: string,
  dir: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<RestoreResult> {
  withStoreLock(dir, () => requireReplaceable(dir, replace));
  const staging = `${dir}.restoring-${process.pid}`;
  await mkdir(staging, { recursive: true, mode: 0o700 });
  try {
    const manifest = await unpackBackup(path, staging);
    await mkdir(join(staging, 'assets'), { recursive: true, mode: 0o700 });
    renameStore(staging);
    for (const folder of [join(staging, 'assets'), staging]) syncFolder(folder);
    withStoreLock(dir, () => requireReplaceable(dir, replace));
    const aside = isEmptyStore(dir) ? undefined : moveStoreAside(dir);
    if (existsSync(dir)) withStoreLock(dir, () => rmSync(dir, { recursive: true }));
    renameSync(staging, dir);
    syncFolder(dirname(dir));
    return { manifest, aside };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function requireReplaceable(dir: string, replace: boolean): void {
  if (replace || isEmptyStore(dir)) return;
  throw new Error(
    `${dir} is not empty: add --replace, which moves its content aside, or set LAKE_DIR to a new folder. Nothing was changed.`,
  );
}

/** Gives the store a new name: pages built from the original store may be newer than the backup and must not be reused. */
function renameStore(folder: string): void {
  const name = randomUUID();
  const db = new DatabaseSync(join(folder, 'lake.sqlite'));
  setStoredName(db, name);
  db.close();
  writeDurableFile(join(folder, 'store-name'), name);
}
