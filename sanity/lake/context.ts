import type { AssetFiles } from './assets/assetFiles.ts';
import type { ImageCookie } from './auth/imageCookie.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Throttle } from './auth/throttle.ts';
import type { Tokens } from './auth/tokens.ts';
import type { TokenWatch } from './auth/tokenWatch.ts';
import type { LakeConfig } from './config.ts';
import type { PendingSockets } from './http/pendingSockets.ts';
import type { WorkQueue } from './http/workQueue.ts';
import type { ImageCache } from './images/cache.ts';
import type { QueryPool } from './query/pool/pool.ts';
import type { Store } from './store/store.ts';
import type { Webhooks } from './webhooks/queue.ts';

/** What every handler is given: the open parts of one lake. */
export interface Lake {
  config: LakeConfig;
  store: Store;
  queries: QueryPool;
  assets: AssetFiles;
  images: ImageCache;
  transforms: WorkQueue;
  tokens: Tokens;
  tokenWatch: TokenWatch;
  imageCookie: ImageCookie;
  sessions: Sessions;
  throttle: Throttle;
  passwordChecks: WorkQueue;
  pendingSockets: PendingSockets;
  webhooks: Webhooks;
  /** WebSockets and event streams that are open: a server that closes would wait for them. */
  connections: Set<{ terminate(): void }>;
  /** The editors' password, when it was made at this start: to be shown once. */
  newPassword: string | undefined;
  /** What was imported at this start, when the store was new. */
  seeded: { documents: number; assets: number } | undefined;
  /** Ends what runs in the background, and closes the store. */
  close(): void;
}
