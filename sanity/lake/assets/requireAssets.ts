import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { log } from '../log.ts';
import { isAsset, type LakeDocument } from '../store/document.ts';
import { damagedStore } from '../store/storeError.ts';

/** The names of the files that documents say are among the assets. */
export function assetNames(documents: Iterable<LakeDocument>): string[] {
  const names = new Set<string>();
  for (const document of documents) {
    if (isAsset(document) && typeof document.path === 'string') names.add(basename(document.path));
  }
  return [...names];
}

/**
 * Looks for the assets of a store. Single files that are missing are logged: the rest of the store can be used.
 * @throws StoreError when their folder is gone, which a lake makes at its first start.
 */
export function requireAssets(dir: string, documents: Iterable<LakeDocument>): void {
  const names = assetNames(documents);
  if (names.length === 0) return;
  const folder = join(dir, 'assets');
  if (!existsSync(folder)) {
    throw damagedStore(dir, `the folder assets is missing, with ${names.length} files`, 'Put it back');
  }
  const found = new Set(readdirSync(folder));
  const missing = names.filter((name) => !found.has(name));
  if (missing.length === 0) return;
  const shown = missing.slice(0, 3).join(', ');
  log.error(
    `${missing.length} of ${names.length} asset files are missing in ${folder} (${shown}${missing.length > 3 ? ', …' : ''}): put them back from a backup, or upload them again in the Studio`,
  );
}
