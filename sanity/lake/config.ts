import { resolve } from 'node:path';

/** What one lake process is told by its environment. */
export interface LakeConfig {
  host: string;
  /** 0 asks the system for a free port. */
  port: number;
  /** Absolute folder of the store, the assets and the image cache. */
  dir: string;
  projectId: string;
  dataset: string;
  /** NDJSON imported before listening when the dataset is empty. */
  seed: string | undefined;
  /** Milliseconds before a query is given up. */
  queryLimit: number;
}

/**
 * Reads the lake's configuration from the environment.
 * @throws Error with one clear line when a value cannot be used.
 */
export function readConfig(env: Record<string, string | undefined>): LakeConfig {
  const host = env.LAKE_HOST || '127.0.0.1';
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Error(`LAKE_HOST is "${host}": the lake only listens on loopback; use 127.0.0.1`);
  }
  const number = (key: string, fallback: number, max: number) => {
    const value = Number(env[key] || fallback);
    if (Number.isInteger(value) && value >= 0 && value <= max) return value;
    throw new Error(`${key} is "${env[key]}": use a whole number from 0 to ${max}`);
  };
  const name = (key: string, fallback: string) => {
    const value = env[key] || fallback;
    if (/^[a-z0-9_~][a-z0-9_-]*$/.test(value)) return value;
    throw new Error(`${key} is "${value}": use lowercase letters, digits, "-" and "_" only`);
  };
  return {
    host,
    port: number('LAKE_PORT', 3400, 65_535),
    dir: resolve(env.LAKE_DIR || '.data/lake'),
    projectId: name('LAKE_PROJECT_ID', 'embedded'),
    dataset: name('LAKE_DATASET', 'production'),
    seed: env.LAKE_SEED && resolve(env.LAKE_SEED),
    queryLimit: number('LAKE_QUERY_LIMIT_MS', 10_000, 60_000),
  };
}
