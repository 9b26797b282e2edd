import { runtimeOf, settingsOfBuild } from '#lib/builds/runtime.ts';
import type { Child } from '#lib/processes/childProcess.ts';
import { startNext } from '#lib/processes/startNext.ts';
import { waitUntilReady } from '#lib/processes/waitUntilReady.ts';
import { type ConnectionHandoff, handOffConnections } from './connectionHandoff.ts';
import { serverEnv } from './serverEnv.ts';

type SiteOptions = {
  root: string;
  distDir: string;
  env: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
};

const START_TIMEOUT_MS = 60_000;
/** Longer than the proxy waits for a response (8 s). */
const GRACE_MS = 10_000;
/**
 * Additional preloads in production: log each error as one line, collect metrics, refuse unsupported requests, tell the length
 * of files, and compress a page once for all visitors.
 */
const preloads = [
  'server/consoleLines.ts',
  'server/requestMetrics.ts',
  'server/requestGuard.ts',
  'server/contentLength.ts',
  'server/responseCache.ts',
];
/**
 * Without a heap limit the process grew to 919 MB. Next makes much short-lived garbage: with V8's own size of the young
 * generation the limit of the old one gave 495 MB after 10,000 new pages, with this size 395 MB (tests/faults/RESULTS.md).
 */
const HEAP_LIMITS = '--max-old-space-size=256 --max-semi-space-size=8';

/**
 * Serves a finished build on a port, and waits until the front page answers 200.
 *
 * @throws Error with the reason if it does not
 */
export async function startSite({ port, ...options }: SiteOptions & { port: number }): Promise<Child> {
  const child = await spawnSite(options, port);
  return ensureReady(child, async () => port);
}

/** A site process that receives its connections from `npm start`. */
export type SiteProcess = Pick<ConnectionHandoff, 'give' | 'retire'> & { child: Child };

/**
 * Starts a site process that serves handed-over connections, and waits until its front page answers 200 on a private port.
 *
 * @throws Error with the reason if it does not
 */
export async function startSiteProcess(options: SiteOptions): Promise<SiteProcess> {
  const child = await spawnSite(options, 0, true);
  const { port, give, retire } = handOffConnections(child.handle);
  await ensureReady(child, () => port);
  return { child, give, retire };
}

/**
 * Uses the name `localhost`, not 127.0.0.1. Next 16.4.6 compares rewrite targets with its own address, but normalizes
 * loopback addresses to "localhost" in only one of them. It would then proxy each rewritten request to itself, endlessly.
 */
async function spawnSite({ root, distDir, env, onLine }: SiteOptions, port: number, ipc = false) {
  const siteEnv = await serverEnv(env, runtimeOf(root, distDir), { files: preloads, options: HEAP_LIMITS });
  return startNext({
    root,
    args: ['start', '-p', String(port), '-H', 'localhost'],
    distDir,
    // Each build has files of its own names: a cache of compiled code would only grow.
    env: {
      ...siteEnv,
      ...(await settingsOfBuild(root, distDir, env)),
      PORT: String(port),
      NODE_COMPILE_CACHE: undefined,
    },
    onLine,
    ipc,
    graceMs: GRACE_MS,
  });
}

async function ensureReady(child: Child, port: () => Promise<number>): Promise<Child> {
  try {
    await waitUntilReady(child, `http://localhost:${await port()}/`, START_TIMEOUT_MS);
    return child;
  } catch (error) {
    await child.stop();
    throw new Error(`The site did not start: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
