import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openAssetFiles } from './assets/assetFiles.ts';
import { requireAssets } from './assets/requireAssets.ts';
import { openAccounts } from './auth/accounts.ts';
import { makeImageCookie } from './auth/imageCookie.ts';
import { unknownHash } from './auth/scryptHash.ts';
import { makeSessions } from './auth/sessions.ts';
import { prepareSharedPassword } from './auth/sharedPassword.ts';
import { makeThrottle } from './auth/throttle.ts';
import { openTokens } from './auth/tokens.ts';
import { watchTokens } from './auth/tokenWatch.ts';
import type { LakeConfig } from './config.ts';
import type { Lake } from './context.ts';
import { makePendingSockets } from './http/pendingSockets.ts';
import { makeWorkQueue } from './http/workQueue.ts';
import { openImageCache } from './images/cache.ts';
import { importFile } from './import/importFile.ts';
import type { QueryPool } from './query/pool/queryPool.ts';
import { startPoolThread } from './query/pool/startPoolThread.ts';
import { isAsset } from './store/document.ts';
import { openStore } from './store/store.ts';
import { openWebhooks } from './webhooks/queue.ts';

const imageCacheBytes = 256 * 1024 * 1024;

// Image transforms and scrypt share libuv's pool of four threads with file reads. They use at most three together.
const transformLimits = { waiting: 200, waitingPerCaller: 100, retryAfterSeconds: 5 };
const passwordLimits = { waiting: 500, waitingPerCaller: 10, retryAfterSeconds: 5 };

/** Overrides for tests. */
export interface LakeParts {
  /** Current time in milliseconds since the epoch. */
  now?: () => number;
  /** Cost parameter (N) of scrypt for new passwords. */
  hashCost?: number;
  /** Time within which a WebSocket must send a valid token. */
  socketTokenMs?: number;
  /** Interval at which the tokens of open streams are checked. */
  tokenCheckMs?: number;
  /** Creates what runs the queries. */
  makeQueries?: (config: LakeConfig) => QueryPool;
}

/**
 * Opens a lake and, if its store is new, imports the seed.
 * @throws Error for an unusable folder or an invalid seed; StoreError for a damaged store.
 */
export async function openLake(config: LakeConfig, parts: LakeParts = {}): Promise<Lake> {
  const { now, hashCost, socketTokenMs, tokenCheckMs, makeQueries = startPoolThread } = parts;
  const store = openStore(config.dir);
  try {
    requireAssets(config.dir, store.documents.values());
    const assets = openAssetFiles(join(config.dir, 'assets'));
    const images = openImageCache(join(config.dir, 'cache', 'images'), imageCacheBytes);
    const tokens = openTokens(store, config.dir, config.tokens, now);
    const newPassword = await prepareSharedPassword(store.db, tokens, config.password, hashCost);
    const tokenWatch = watchTokens(tokens, tokenCheckMs);
    const webhooks = openWebhooks(store, config);
    const lake: Lake = {
      config,
      store,
      queries: makeQueries(config),
      assets,
      images,
      transforms: makeWorkQueue(Math.min(2, availableParallelism()), transformLimits),
      accounts: openAccounts(store.db, hashCost, now),
      unknownHash: unknownHash(hashCost),
      tokens,
      tokenWatch,
      imageCookie: makeImageCookie(tokens, config),
      sessions: makeSessions(now),
      throttle: makeThrottle(now),
      passwordChecks: makeWorkQueue(1, passwordLimits),
      pendingSockets: makePendingSockets(socketTokenMs),
      webhooks,
      newPassword,
      seeded: undefined,
      connections: new Set(),
      close() {
        tokenWatch.stop();
        webhooks.stop();
        lake.queries.close();
        store.close();
      },
    };
    if (config.seed && store.isNew()) lake.seeded = await importFile(lake, config.seed);
    updateAssetUrls(lake);
    store.checkpoint();
    webhooks.start();
    return lake;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Rewrites each asset's `url` if the public URL of the lake has changed since the asset was uploaded. */
function updateAssetUrls({ store, config }: Lake): void {
  const stale = [...store.documents.values()].filter(
    (document) => isAsset(document) && document.url !== `${config.url}/${document.path}`,
  );
  const changes = stale.map((asset) => ({
    id: asset._id,
    document: { ...asset, url: `${config.url}/${asset.path}` },
  }));
  if (changes.length > 0) store.commit({ author: 'import', keepUpdatedAt: true, changes });
}
