import { join } from 'node:path';
import { childEnv } from './childEnv.ts';
import { type Child, startChild } from './childProcess.ts';
import { waitUntilReady } from './waitUntilReady.ts';

/** The initial content, relative to the project's root. */
export const SEED = 'sanity/content/production.ndjson';

export type LakeOptions = {
  root: string;
  port: number;
  /** The store's folder. */
  dir: string;
  dataset?: string;
  /** File imported into a new store, relative to the root. `false` leaves a new store empty. */
  seed?: string | false;
  env?: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
};

const START_MS = 60_000;

/**
 * Starts the embedded lake and waits until it is healthy.
 *
 * @throws Error with the lake's own error message if it does not start
 */
export async function startLake({
  root,
  port,
  dir,
  dataset,
  seed = SEED,
  env,
  onLine,
}: LakeOptions): Promise<Child> {
  const child = startChild({
    name: 'The lake',
    args: ['sanity/lake/main.ts'],
    cwd: root,
    env: childEnv(env ?? process.env, {
      LAKE_HOST: '127.0.0.1',
      LAKE_PORT: String(port),
      LAKE_DIR: dir,
      LAKE_DATASET: dataset,
      LAKE_SEED: seed === false ? undefined : join(root, seed),
      // node:sqlite and type stripping print a warning on every start.
      NODE_NO_WARNINGS: '1',
    }),
    onLine,
  });
  try {
    await waitUntilReady(child, `http://127.0.0.1:${port}/health`, START_MS);
  } catch (error) {
    await child.stop();
    throw new Error(`The lake did not start: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  return child;
}

/** Extracts the password from the log line that a lake prints once, for a new store. */
export const newPassword = (line: string): string | undefined =>
  /^lake: password for editing: (.+)$/.exec(line)?.[1];

/** Extracts the log message in which a lake reports a new store and its imported content. */
export const newStore = (line: string): string | undefined => /^lake: (new store in .+)$/.exec(line)?.[1];
