import { join } from 'node:path';
import { type AssetFiles, openAssetFiles } from './assets/files.ts';
import type { LakeConfig } from './config.ts';
import { type ImageCache, openImageCache } from './images/cache.ts';
import { importFile } from './import/import.ts';
import { type Perspective, type View, viewsOf } from './query/view.ts';
import { openStore, type Store } from './store/store.ts';

/** What every handler is given: the open parts of one lake. */
export interface Lake {
  config: LakeConfig;
  store: Store;
  view: (perspective: Perspective) => View;
  assets: AssetFiles;
  images: ImageCache;
}

const imageCacheBytes = 256 * 1024 * 1024;

/**
 * Opens a lake and, when its dataset is empty, imports the seed.
 * @throws Error with a clear message: an unusable folder, a broken seed.
 */
export async function openLake(config: LakeConfig): Promise<Lake> {
  const store = openStore(config.dir);
  try {
    const assets = openAssetFiles(join(config.dir, 'assets'));
    const images = openImageCache(join(config.dir, 'cache', 'images'), imageCacheBytes);
    const lake = { config, store, view: viewsOf(store), assets, images };
    if (config.seed && store.documents.size === 0) await importFile(lake, config.seed);
    return lake;
  } catch (error) {
    store.close();
    throw error;
  }
}
