import { resolve } from 'node:path';
import { childEnv } from '#lib/processes/childEnv.ts';
import { lakeEnv } from '#lib/processes/lakeEnv.ts';
import { freePort } from '#lib/processes/ports.ts';
import { type Env, readEnv } from '#lib/server/env.ts';

/** The configuration of one run, and the environment that passes it to child processes. */
export type Settings = { env: Env; childEnv: NodeJS.ProcessEnv };

/**
 * Reads the configuration of a run. Port 0 is replaced by a free port, and LAKE_DIR by an absolute path.
 *
 * @param root the project's folder, which LAKE_DIR is relative to
 * @throws Error that names the invalid environment variables
 */
export async function readSettings(root: string, source: NodeJS.ProcessEnv): Promise<Settings> {
  const requested = readEnv(source);
  const port = requested.port || (await freePort());
  const lakePort = requested.lakePort || (await freePort());
  const values = childEnv(source, {
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    LAKE_DIR: resolve(root, requested.lakeDir),
  });
  const merged = requested.embedded ? childEnv(values, lakeEnv(values, port)) : values;
  return { env: readEnv(merged), childEnv: merged };
}
