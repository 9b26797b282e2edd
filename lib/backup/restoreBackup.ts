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
  /** Where the store that was there is now. */
  aside: string | undefined;
};

/**
 * Puts a backup in the place of a store. Nothing is touched before all of the backup has been checked.
 *
 * @param path of the backup; absolute
 * @param dir LAKE_DIR, absolute
 * @param replace moves a store that is there aside; without it, one that is there is an error
 * @throws Error when a lake uses the folder, when it is not empty, or when the backup is not whole
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
    `${dir} is not empty: add --replace, which moves what is there aside, or set LAKE_DIR to a new folder. Nothing was changed.`,
  );
}

/** Pages built from the store that was copied may be newer than the copy: they must not be taken for its pages. */
function renameStore(folder: string): void {
  const name = randomUUID();
  const db = new DatabaseSync(join(folder, 'lake.sqlite'));
  setStoredName(db, name);
  db.close();
  writeDurableFile(join(folder, 'store-name'), name);
}
