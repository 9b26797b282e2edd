import { resolve } from 'node:path';
import { childEnv } from '#lib/processes/childEnv.ts';
import { lakeEnv } from '#lib/processes/lakeEnv.ts';
import { freePort } from '#lib/processes/ports.ts';
import { type Env, readEnv } from '#lib/server/env.ts';

/** The configuration of one run, and the environment that hands it to the children. */
export type Settings = { env: Env; childEnv: NodeJS.ProcessEnv };

/**
 * Reads the configuration for a run: port 0 becomes a free port, and the store's folder absolute.
 *
 * @param root the project's folder, which LAKE_DIR is relative to
 * @throws Error that names what is wrong in the environment
 */
export async function readSettings(root: string, source: NodeJS.ProcessEnv): Promise<Settings> {
  const asked = readEnv(source);
  const port = asked.port || (await freePort());
  const lakePort = asked.lakePort || (await freePort());
  const values = childEnv(source, {
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    LAKE_DIR: resolve(root, asked.lakeDir),
  });
  const all = asked.embedded ? childEnv(values, lakeEnv(values, port)) : values;
  return { env: readEnv(all), childEnv: all };
}
