import { startNext } from './next.ts';
import type { Child } from './process.ts';
import { waitUntilReady } from './ready.ts';
import { servingEnv } from './servingEnv.ts';

export type SiteOptions = {
  root: string;
  distDir: string;
  port: number;
  env: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
};

const START_MS = 60_000;
/** A site that visitors ask also refuses what nothing here takes, counts, and logs each error as one line. */
const preloads = ['../server/consoleLines.ts', '../server/requestMetrics.ts', '../server/requestGuard.mjs']
  .map((file) => `--import ${new URL(file, import.meta.url).href}`)
  .join(' ');
/** Without a limit the site grew to 919 MB, with this one to 450 MB. */
const HEAP = '--max-old-space-size=256';

/**
 * Serves a finished build on localhost and waits until the front page answers 200. By that name, not 127.0.0.1: Next
 * compares a rewrite with its own address, calls loopback »localhost« in one and not in the other, and would then send
 * each rewritten request to itself over the network, without end (16.4.6).
 *
 * @throws Error with the reason when it does not
 */
export async function startSite({ root, distDir, port, env, onLine }: SiteOptions): Promise<Child> {
  const child = startNext({
    root,
    args: ['start', '-p', String(port), '-H', 'localhost'],
    distDir,
    env: { ...(await servingEnv(env, `${HEAP} ${preloads}`)), PORT: String(port) },
    onLine,
  });
  try {
    await waitUntilReady(child, `http://localhost:${port}/`, START_MS);
  } catch (error) {
    await child.stop();
    throw new Error(`The site did not start: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  return child;
}
