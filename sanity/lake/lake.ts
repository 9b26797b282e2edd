import { join } from 'node:path';
import { type AssetFiles, openAssetFiles } from './assets/files.ts';
import { preparePassword } from './auth/password.ts';
import { makeSessions, type Sessions } from './auth/sessions.ts';
import { makeThrottle, type Throttle } from './auth/throttle.ts';
import { openTokens, type Tokens } from './auth/tokens.ts';
import type { LakeConfig } from './config.ts';
import { type ImageCache, openImageCache } from './images/cache.ts';
import { importFile } from './import/import.ts';
import { makeQueryPool, type QueryPool } from './query/pool/pool.ts';
import { isAsset } from './store/document.ts';
import { openStore, type Store } from './store/store.ts';
import { openWebhooks, type Webhooks } from './webhooks/queue.ts';

/** What every handler is given: the open parts of one lake. */
export interface Lake {
  config: LakeConfig;
  store: Store;
  queries: QueryPool;
  assets: AssetFiles;
  images: ImageCache;
  tokens: Tokens;
  sessions: Sessions;
  throttle: Throttle;
  webhooks: Webhooks;
  /** WebSockets and event streams that are open: a server that closes would wait for them. */
  connections: Set<{ terminate(): void }>;
  /** The editors' password, when it was made at this start: to be shown once. */
  newPassword: string | undefined;
  /** Ends what runs in the background, and closes the store. */
  close(): void;
}

const imageCacheBytes = 256 * 1024 * 1024;

/** What tests put in the place of the real thing. */
export interface LakeParts {
  /** Milliseconds. */
  now?: () => number;
  /** scrypt's, for the password. */
  hashCost?: number;
}

/**
 * Opens a lake and, when its dataset is empty, imports the seed.
 * @throws Error with a clear message: an unusable folder, a broken seed.
 */
export async function openLake(config: LakeConfig, { now, hashCost }: LakeParts = {}): Promise<Lake> {
  const store = openStore(config.dir);
  try {
    const assets = openAssetFiles(join(config.dir, 'assets'));
    const images = openImageCache(join(config.dir, 'cache', 'images'), imageCacheBytes);
    const tokens = openTokens(store, config.dir, config.tokens, now);
    const newPassword = preparePassword(store, tokens, config.password, hashCost);
    const webhooks = openWebhooks(store, config);
    const lake: Lake = {
      config,
      store,
      queries: makeQueryPool(config),
      assets,
      images,
      tokens,
      sessions: makeSessions(now),
      throttle: makeThrottle(now),
      webhooks,
      newPassword,
      connections: new Set(),
      close() {
        webhooks.stop();
        lake.queries.close();
        store.close();
      },
    };
    if (config.seed && store.documents.size === 0) await importFile(lake, config.seed);
    renewAssetAddresses(lake);
    webhooks.start();
    return lake;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** An asset's `url` starts with the lake's own address, which may be another than when the asset came in. */
function renewAssetAddresses({ store, config }: Lake): void {
  const stale = [...store.documents.values()].filter(
    (document) => isAsset(document) && document.url !== `${config.url}/${document.path}`,
  );
  const changes = stale.map((asset) => ({
    id: asset._id,
    document: { ...asset, url: `${config.url}/${asset.path}` },
  }));
  if (changes.length > 0) store.commit({ author: 'import', keepUpdatedAt: true, changes });
}
