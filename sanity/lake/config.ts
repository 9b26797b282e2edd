import { resolve } from 'node:path';

/** Configuration of one lake process, read from the environment. */
export interface LakeConfig {
  host: string;
  /** 0: the system picks a free port. */
  port: number;
  /** Absolute folder of the store, the assets and the image cache. */
  dir: string;
  projectId: string;
  dataset: string;
  /** NDJSON file that is imported into a new store before the lake listens. */
  seed: string | undefined;
  /** Milliseconds before a query is killed. */
  queryTimeoutMs: number;
  /** Maximum number of query processes. */
  queryProcesses: number;
  /** Heap limit of each query process. */
  queryMemoryMb: number;
  /** Public URL of the lake, without a trailing slash. Includes a path when the site proxies the lake. */
  url: string;
  /** Origins whose pages may call the lake: the site with its Studio. */
  origins: string[];
  /** The shared password. If undefined, the stored one remains valid, or a new one is generated. */
  password: string | undefined;
  /** Service account tokens. Missing ones are generated and stored in `tokens.json`. */
  tokens: { viewer?: string; editor?: string };
  /** Types whose documents only programs and administrators write. */
  systemTypes: string[];
  webhook: WebhookConfig | undefined;
}

export interface WebhookConfig {
  url: string;
  secret: string;
  /** GROQ filter for one change, with `before()`, `after()` and `delta::`. Empty: every change. */
  filter: string;
  /** GROQ projection for the payload. Empty: the whole document. */
  projection: string;
}

/**
 * Reads the lake's configuration from the environment.
 * @throws Error with a one-line message when a value is invalid.
 */
export function readConfig(env: Record<string, string | undefined>): LakeConfig {
  const host = env.LAKE_HOST || '127.0.0.1';
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Error(`LAKE_HOST is "${host}": the lake only listens on loopback; use 127.0.0.1`);
  }
  const readInteger = (key: string, fallback: number, max: number, min = 0) => {
    const value = Number(env[key] || fallback);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new Error(`${key} is "${env[key]}": use a whole number from ${min} to ${max}`);
  };
  const readName = (key: string, fallback: string) => {
    const value = env[key] || fallback;
    if (/^[a-z0-9_~][a-z0-9_-]*$/.test(value)) return value;
    throw new Error(`${key} is "${value}": use lowercase letters, digits, "-" and "_" only`);
  };
  const port = readInteger('LAKE_PORT', 3400, 65_535);
  return {
    host,
    port,
    dir: resolve(env.LAKE_DIR || '.data/lake'),
    projectId: readName('LAKE_PROJECT_ID', 'embedded'),
    dataset: readName('LAKE_DATASET', 'production'),
    seed: env.LAKE_SEED && resolve(env.LAKE_SEED),
    queryTimeoutMs: readInteger('LAKE_QUERY_LIMIT_MS', 5000, 60_000, 1),
    queryProcesses: readInteger('LAKE_QUERY_PROCESSES', 3, 16, 1),
    queryMemoryMb: readInteger('LAKE_QUERY_MEMORY_MB', 384, 4096, 64),
    url: readUrl('LAKE_URL', env.LAKE_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    origins: (env.LAKE_ORIGINS || 'http://localhost:3000')
      .split(',')
      .map((text) => readOrigin('LAKE_ORIGINS', text)),
    password: readSecret('LAKE_PASSWORD', env.LAKE_PASSWORD, 12),
    tokens: {
      viewer: readSecret('LAKE_VIEWER_TOKEN', env.LAKE_VIEWER_TOKEN, 20),
      editor: readSecret('LAKE_EDITOR_TOKEN', env.LAKE_EDITOR_TOKEN, 20),
    },
    systemTypes: (env.LAKE_SYSTEM_TYPES || '').split(',').filter(Boolean),
    webhook: readWebhook(env),
  };
}

function readWebhook(env: Record<string, string | undefined>): WebhookConfig | undefined {
  if (!env.LAKE_WEBHOOK_URL) return undefined;
  const url = URL.parse(env.LAKE_WEBHOOK_URL);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`LAKE_WEBHOOK_URL is "${env.LAKE_WEBHOOK_URL}": use an http address`);
  }
  const signingSecret = readSecret('LAKE_WEBHOOK_SECRET', env.LAKE_WEBHOOK_SECRET, 12);
  if (!signingSecret) throw new Error('LAKE_WEBHOOK_SECRET is missing: webhooks are always signed');
  const [filter, projection] = [env.LAKE_WEBHOOK_FILTER ?? '', env.LAKE_WEBHOOK_PROJECTION ?? ''];
  return { url: url.href, secret: signingSecret, filter, projection };
}

function readOrigin(key: string, text: string): string {
  const url = URL.parse(text.trim());
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new Error(`${key} has "${text.trim()}": use origins such as http://localhost:3000, comma separated`);
}

function readUrl(key: string, text: string): string {
  return readOrigin(key, text) + new URL(text.trim()).pathname.replace(/\/+$/, '');
}

function readSecret(key: string, value: string | undefined, minLength: number): string | undefined {
  if (!value || value.length >= minLength) return value || undefined;
  throw new Error(`${key} is too short: use at least ${minLength} characters`);
}
