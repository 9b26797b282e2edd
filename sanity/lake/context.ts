import type { AssetFiles } from './assets/assetFiles.ts';
import type { Accounts } from './auth/accounts.ts';
import type { ImageCookie } from './auth/imageCookie.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Throttle } from './auth/throttle.ts';
import type { Tokens } from './auth/tokens.ts';
import type { TokenWatch } from './auth/tokenWatch.ts';
import type { LakeConfig } from './config.ts';
import type { PendingSockets } from './http/pendingSockets.ts';
import type { WorkQueue } from './http/workQueue.ts';
import type { ImageCache } from './images/cache.ts';
import type { QueryPool } from './query/pool/queryPool.ts';
import type { Store } from './store/store.ts';
import type { Webhooks } from './webhooks/queue.ts';

/** The open parts of one lake, passed to every handler. */
export interface Lake {
  config: LakeConfig;
  store: Store;
  queries: QueryPool;
  assets: AssetFiles;
  images: ImageCache;
  transforms: WorkQueue;
  accounts: Accounts;
  /** A hash that no password has; see `checkPassword`. */
  unknownHash: string;
  tokens: Tokens;
  tokenWatch: TokenWatch;
  imageCookie: ImageCookie;
  sessions: Sessions;
  throttle: Throttle;
  passwordChecks: WorkQueue;
  pendingSockets: PendingSockets;
  webhooks: Webhooks;
  /** Open WebSockets and event streams; a closing server would wait for them. */
  connections: Set<{ terminate(): void }>;
  /** The shared password if it was generated at this start, to be printed once. */
  newPassword: string | undefined;
  /** Counts of the seed import; undefined unless the store was new at this start. */
  seeded: { documents: number; assets: number } | undefined;
  /** Stops all background work and closes the store. */
  close(): void;
}
