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
  /** NDJSON imported before listening when the store is new. */
  seed: string | undefined;
  /** Milliseconds before a query is killed. */
  queryTimeoutMs: number;
  /** How many processes run queries, at most. */
  queryProcesses: number;
  /** Megabytes of heap for each of them. */
  queryMemoryMb: number;
  /** The lake's own address as browsers know it, a path included where the site hands one on; none at the end. */
  url: string;
  /** Origins whose pages may use the lake: the site with its Studio. */
  origins: string[];
  /** The editors' password; without one the store keeps, or makes, its own. */
  password: string | undefined;
  /** Tokens for programs; those not given are made, and kept in `tokens.json`. */
  tokens: { viewer?: string; editor?: string };
  webhook: WebhookConfig | undefined;
}

export interface WebhookConfig {
  url: string;
  secret: string;
  /** GROQ over one change, with `before()`, `after()` and `delta::`. Empty: every change, and the whole document. */
  filter: string;
  projection: string;
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
  const number = (key: string, fallback: number, max: number, min = 0) => {
    const value = Number(env[key] || fallback);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new Error(`${key} is "${env[key]}": use a whole number from ${min} to ${max}`);
  };
  const name = (key: string, fallback: string) => {
    const value = env[key] || fallback;
    if (/^[a-z0-9_~][a-z0-9_-]*$/.test(value)) return value;
    throw new Error(`${key} is "${value}": use lowercase letters, digits, "-" and "_" only`);
  };
  const port = number('LAKE_PORT', 3400, 65_535);
  return {
    host,
    port,
    dir: resolve(env.LAKE_DIR || '.data/lake'),
    projectId: name('LAKE_PROJECT_ID', 'embedded'),
    dataset: name('LAKE_DATASET', 'production'),
    seed: env.LAKE_SEED && resolve(env.LAKE_SEED),
    queryTimeoutMs: number('LAKE_QUERY_LIMIT_MS', 5000, 60_000, 1),
    queryProcesses: number('LAKE_QUERY_PROCESSES', 3, 16, 1),
    queryMemoryMb: number('LAKE_QUERY_MEMORY_MB', 384, 4096, 64),
    url: address('LAKE_URL', env.LAKE_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    origins: (env.LAKE_ORIGINS || 'http://localhost:3000')
      .split(',')
      .map((text) => origin('LAKE_ORIGINS', text)),
    password: secret('LAKE_PASSWORD', env.LAKE_PASSWORD, 12),
    tokens: {
      viewer: secret('LAKE_VIEWER_TOKEN', env.LAKE_VIEWER_TOKEN, 20),
      editor: secret('LAKE_EDITOR_TOKEN', env.LAKE_EDITOR_TOKEN, 20),
    },
    webhook: readWebhook(env),
  };
}

function readWebhook(env: Record<string, string | undefined>): WebhookConfig | undefined {
  if (!env.LAKE_WEBHOOK_URL) return undefined;
  const url = URL.parse(env.LAKE_WEBHOOK_URL);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`LAKE_WEBHOOK_URL is "${env.LAKE_WEBHOOK_URL}": use an http address`);
  }
  const signing = secret('LAKE_WEBHOOK_SECRET', env.LAKE_WEBHOOK_SECRET, 12);
  if (!signing) throw new Error('LAKE_WEBHOOK_SECRET is missing: webhooks are always signed');
  const [filter, projection] = [env.LAKE_WEBHOOK_FILTER ?? '', env.LAKE_WEBHOOK_PROJECTION ?? ''];
  return { url: url.href, secret: signing, filter, projection };
}

function origin(key: string, text: string): string {
  const url = URL.parse(text.trim());
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new Error(`${key} has "${text.trim()}": use origins such as http://localhost:3000, comma separated`);
}

function address(key: string, text: string): string {
  return origin(key, text) + new URL(text.trim()).pathname.replace(/\/+$/, '');
}

function secret(key: string, value: string | undefined, shortest: number): string | undefined {
  if (!value || value.length >= shortest) return value || undefined;
  throw new Error(`${key} is too short: use at least ${shortest} characters`);
}
