import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireWritable } from '#lib/processes/folders.ts';
import { freePort } from '#lib/processes/ports.ts';
import { startLake } from '#lib/processes/startLake.ts';
import type { Env } from '#lib/server/env.ts';

/** A lake that answers, and a token that may do everything there. */
export type LakeConnection = {
  url: string;
  token: string;
  /** Where the token comes from, for messages. */
  tokenFrom: string;
  /** True when it was started for this. */
  started: boolean;
  /** Stops it if it was started for this. */
  release: () => Promise<void>;
};

/** What a command wants with the store. */
export type Access = 'export' | 'import';

/** The configuration of the command, as `readSettings` gives it, and who reads the lines of a lake that is started. */
export type LakeConnectionOptions = {
  root: string;
  env: Env;
  childEnv: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
};

const ANSWER_MS = 5_000;

/**
 * Reaches the lake that runs on LAKE_PORT; when none does, starts one on LAKE_DIR, on a port and with a token of its
 * own that end with it. A running lake keeps the token for programs in its folder, where only its owner can read it.
 *
 * @throws Error that names the port, folder or variable to look at
 */
export async function connectLake(
  errand: Access,
  { root, env, childEnv, onLine }: LakeConnectionOptions,
): Promise<LakeConnection> {
  const url = `http://127.0.0.1:${env.lakePort}`;
  if (await isLakeRunning(url)) {
    const file = join(env.lakeDir, 'tokens.json');
    const given = childEnv.LAKE_EDITOR_TOKEN;
    const tokenFrom = given ? 'LAKE_EDITOR_TOKEN' : file;
    return {
      url,
      token: given || (await readToken(file, url)),
      tokenFrom,
      started: false,
      release: async () => {},
    };
  }
  if (errand === 'export' && !existsSync(join(env.lakeDir, 'lake.sqlite'))) {
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
    const running = /in use by another lake/.test(cause.message);
    throw running
      ? new Error(`${cause.message}; if it is to be used, set LAKE_PORT to its port`, { cause })
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

/** Whether a lake answers. @throws Error when something else does */
export async function isLakeRunning(url: string): Promise<boolean> {
  let said: string;
  try {
    const answer = await fetch(`${url}/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    said = await answer.text();
  } catch (error) {
    const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ECONNREFUSED') return false;
    throw new Error(
      `What listens at ${url} does not answer: restart it, or set LAKE_PORT to the lake's port.`,
      {
        cause: error,
      },
    );
  }
  if (/^\{"status":"ok","documents":\d+\}$/.test(said)) return true;
  throw new Error(`What answers at ${url} is no lake: set LAKE_PORT to the lake's port, or to a free one.`);
}

async function readToken(file: string, url: string): Promise<string> {
  try {
    const { editor } = JSON.parse(await readFile(file, 'utf8'));
    if (typeof editor === 'string' && editor !== '') return editor;
    throw new Error('it names no editor');
  } catch (cause) {
    throw new Error(
      `The lake at ${url} runs, but its token cannot be read from ${file} (${(cause as Error).message}): set LAKE_DIR to that lake's folder.`,
      { cause },
    );
  }
}
