import { z } from 'zod';
import { apiVersion } from '#lib/model.ts';

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port, 0–65535')
    .transform(Number)
    .pipe(z.int().max(65535, 'must be a port, 0–65535'))
    .default(fallback);

const schema = z.object({
  PORT: port(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .refine((url) => url.href === `${url.origin}/`, 'must be an origin, such as https://example.dk')
    .transform((url) => url.origin)
    .optional(),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  SANITY_DATASET: z
    .string()
    .regex(/^[a-z0-9_-]+$/)
    .default('production'),
  SANITY_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .default(apiVersion),
  SANITY_READ_TOKEN: z.string().min(1).optional(),
  SANITY_WRITE_TOKEN: z.string().min(1).optional(),
  SANITY_WEBHOOK_SECRET: z.string().min(16).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL' }).optional(),
  LAKE_PORT: port(3400),
  LAKE_DIR: z.string().min(1).default('.data/lake'),
});

/** The location of the content: every setting in which the embedded lake and Sanity's cloud differ. */
export type SanityTarget = {
  projectId: string;
  dataset: string;
  apiVersion: string;
  /** Origin of the HTTP API; `undefined` for Sanity's cloud. */
  apiHost: string | undefined;
  /** Origin of images and files. */
  assetHost: string;
  token: string | undefined;
  /** Token with write access: the site writes its history of addresses with it. */
  writeToken: string | undefined;
};

export type Env = {
  /** True if no project id is set, so that the content is in the embedded lake. */
  embedded: boolean;
  port: number;
  lakePort: number;
  lakeDir: string;
  /** The public origin of canonical URLs, without a trailing slash. */
  siteUrl: string;
  sanity: SanityTarget;
  /** The secret that the content store signs webhooks with; without it all webhooks are refused. */
  webhookSecret: string | undefined;
  /** The Redis or Valkey over which several instances of the site tell each other of changes. */
  redisUrl: string | undefined;
};

/**
 * Reads the configuration. An empty variable counts as unset.
 *
 * @param source environment variables, by default those of the process
 * @throws Error that names each invalid variable, its value and the expected format
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const variables = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      (issue) =>
        `${issue.path.join('.')}=${JSON.stringify(variables[String(issue.path[0])])}: ${issue.message}`,
    );
    throw new Error(
      `Configuration: ${issues.join('; ')}. Correct or unset it; docs/configuration.md lists what each takes.`,
    );
  }
  const env = parsed.data;
  const embedded = env.SANITY_PROJECT_ID === undefined;
  const lake = `http://127.0.0.1:${env.LAKE_PORT}`;
  return {
    embedded,
    port: env.PORT,
    lakePort: env.LAKE_PORT,
    lakeDir: env.LAKE_DIR,
    siteUrl: env.SITE_URL ?? `http://localhost:${env.PORT}`,
    sanity: {
      projectId: env.SANITY_PROJECT_ID ?? 'embedded',
      dataset: env.SANITY_DATASET,
      apiVersion: env.SANITY_API_VERSION,
      apiHost: embedded ? lake : undefined,
      assetHost: embedded ? lake : 'https://cdn.sanity.io',
      token: env.SANITY_READ_TOKEN,
      writeToken: env.SANITY_WRITE_TOKEN,
    },
    webhookSecret: env.SANITY_WEBHOOK_SECRET,
    redisUrl: env.REDIS_URL,
  };
}
