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

const START_MS = 60_000;
/** Longer than the site lets a visitor wait for an answer (8 s, proxy.ts). */
const GRACE_MS = 10_000;
/** A site that visitors ask also refuses what nothing here takes, counts, and logs each error as one line. */
const preloads = ['server/consoleLines.ts', 'server/requestMetrics.ts', 'server/requestGuard.mjs'];
/** Without a limit the site grew to 919 MB, with this one to 450 MB. */
const HEAP = '--max-old-space-size=256';

/**
 * Serves a finished build on a port and waits until the front page answers 200.
 *
 * @throws Error with the reason when it does not
 */
export async function startSite({ port, ...options }: SiteOptions & { port: number }): Promise<Child> {
  const child = await spawnSite(options, port);
  return untilReady(child, async () => port);
}

/** A site that is handed its connections by `npm start`. */
export type SiteProcess = Pick<ConnectionHandoff, 'give' | 'retire'> & { child: Child };

/**
 * Starts a site that serves the connections it is handed, and waits until its front page answers 200 on its own port.
 *
 * @throws Error with the reason when it does not
 */
export async function startSiteProcess(options: SiteOptions): Promise<SiteProcess> {
  const child = await spawnSite(options, 0, true);
  const { port, give, retire } = handOffConnections(child.handle);
  await untilReady(child, () => port);
  return { child, give, retire };
}

/**
 * By the name `localhost`, not 127.0.0.1: Next compares a rewrite with its own address, calls loopback "localhost" in one
 * and not in the other, and would then send each rewritten request to itself over the network, without end (16.4.6).
 */
async function spawnSite({ root, distDir, env, onLine }: SiteOptions, port: number, ipc = false) {
  const serving = await serverEnv(env, runtimeOf(root, distDir), { files: preloads, options: HEAP });
  return startNext({
    root,
    args: ['start', '-p', String(port), '-H', 'localhost'],
    distDir,
    env: { ...serving, ...(await settingsOfBuild(root, distDir, env)), PORT: String(port) },
    onLine,
    ipc,
    graceMs: GRACE_MS,
  });
}

async function untilReady(child: Child, port: () => Promise<number>): Promise<Child> {
  try {
    await waitUntilReady(child, `http://localhost:${await port()}/`, START_MS);
    return child;
  } catch (error) {
    await child.stop();
    throw new Error(`The site did not start: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
