import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireWritable } from '#lib/processes/folders.ts';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import type { Env } from '#lib/server/env.ts';

/** A running lake, and a token with full access. */
export type LakeConnection = {
  url: string;
  token: string;
  /** Source of the token, for error messages. */
  tokenFrom: string;
  /** True if the lake was started for this command. */
  started: boolean;
  /** Stops the lake if it was started for this command. */
  release: () => Promise<void>;
};

/** How a command uses the store: `export` reads, `import` reads and writes. */
export type Access = 'export' | 'import';

/** The configuration from `readSettings`. `onLine` receives the output of a lake that is started. */
export type LakeConnectionOptions = {
  root: string;
  env: Env;
  childEnv: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
};

const RESPONSE_TIMEOUT_MS = 5_000;

/**
 * Connects to the lake on LAKE_PORT. If none is running, starts one on LAKE_DIR, with a temporary port and token. The token
 * of a running lake is in its folder, readable by its owner only.
 *
 * @throws Error that names the port, folder or variable to look at
 */
export async function connectLake(
  access: Access,
  { root, env, childEnv, onLine }: LakeConnectionOptions,
): Promise<LakeConnection> {
  const url = `http://127.0.0.1:${env.lakePort}`;
  if (await isLakeRunning(url)) {
    const file = join(env.lakeDir, 'tokens.json');
    const envToken = childEnv.LAKE_EDITOR_TOKEN;
    const tokenFrom = envToken ? 'LAKE_EDITOR_TOKEN' : file;
    return {
      url,
      token: envToken || (await readToken(file, url)),
      tokenFrom,
      started: false,
      release: async () => {},
    };
  }
  if (access === 'export' && !existsSync(join(env.lakeDir, 'lake.sqlite'))) {
    throw new Error(
      `There is no store in ${env.lakeDir}: run npm start once, or set LAKE_DIR to its folder.`,
    );
  }
  await requireWritable(env.lakeDir, 'the embedded lake', 'LAKE_DIR');
  const port = await freePort();
  const token = randomBytes(24).toString('hex');
  const lake = await startLake({
    root,
    port,
    dir: env.lakeDir,
    dataset: env.sanity.dataset,
    seed: false,
    env: { ...childEnv, LAKE_EDITOR_TOKEN: token },
    onLine,
  }).catch((cause) => {
    const isInUse = /in use by another lake/.test(cause.message);
    throw isInUse
      ? new Error(`${cause.message}; to use that lake, set LAKE_PORT to its port`, { cause })
      : cause;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    tokenFrom: 'this command',
    started: true,
    release: lake.stop,
  };
}

/** Returns true if a lake answers, false if the connection is refused. @throws Error if another program answers */
export async function isLakeRunning(url: string): Promise<boolean> {
  let body: string;
  try {
    const response = await fetch(`${url}/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
    });
    body = await response.text();
  } catch (error) {
    const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ECONNREFUSED') return false;
    throw new Error(
      `The program at ${url} does not answer: restart it, or set LAKE_PORT to the lake's port.`,
      {
        cause: error,
      },
    );
  }
  if (/^\{"status":"ok","documents":\d+\}$/.test(body)) return true;
  throw new Error(`The program at ${url} is not a lake: set LAKE_PORT to the lake's port, or to a free one.`);
}

async function readToken(file: string, url: string): Promise<string> {
  try {
    const { editor } = JSON.parse(await readFile(file, 'utf8'));
    if (typeof editor === 'string' && editor !== '') return editor;
    throw new Error('it contains no editor token');
  } catch (cause) {
    throw new Error(
      `The lake at ${url} is running, but its token cannot be read from ${file} (${(cause as Error).message}): set LAKE_DIR to that lake's folder.`,
      { cause },
    );
  }
}
