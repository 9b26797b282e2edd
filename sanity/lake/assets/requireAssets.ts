import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { log } from '../log.ts';
import { isAsset, type LakeDocument } from '../store/document.ts';
import { damagedStore } from '../store/storeError.ts';

/** Returns the file names of all assets that the documents describe. */
export function assetNames(documents: Iterable<LakeDocument>): string[] {
  const names = new Set<string>();
  for (const document of documents) {
    if (isAsset(document) && typeof document.path === 'string') names.add(basename(document.path));
  }
  return [...names];
}

/**
 * Checks that the assets of a store exist. Missing files are only logged, because the rest of the store can be used.
 * @throws StoreError when their folder is missing, which a lake creates at its first start.
 */
export function requireAssets(dir: string, documents: Iterable<LakeDocument>): void {
  const names = assetNames(documents);
  if (names.length === 0) return;
  const folder = join(dir, 'assets');
  if (!existsSync(folder)) {
    throw damagedStore(dir, `the folder assets is missing, with ${names.length} files`, 'Put it back');
  }
  const existing = new Set(readdirSync(folder));
  const missing = names.filter((name) => !existing.has(name));
  if (missing.length === 0) return;
  const examples = missing.slice(0, 3).join(', ');
  log.error(
    `${missing.length} of ${names.length} asset files are missing in ${folder} (${examples}${missing.length > 3 ? ', …' : ''}): put them back from a backup, or upload them again in the Studio`,
  );
}
