import { z } from 'zod';
import { apiVersion } from '#lib/model.ts';

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'takes a port, 0–65535')
    .transform(Number)
    .pipe(z.int().max(65535, 'takes a port, 0–65535'))
    .default(fallback);

const schema = z.object({
  PORT: port(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .refine((url) => url.href === `${url.origin}/`, 'takes an origin alone, such as https://example.dk')
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
  LAKE_PORT: port(3400),
  LAKE_DIR: z.string().min(1).default('.data/lake'),
});

/** Where the content is: everything in which the embedded lake and Sanity's cloud differ. */
export type SanityTarget = {
  projectId: string;
  dataset: string;
  apiVersion: string;
  /** Origin of the HTTP API; `undefined` means Sanity's own. */
  apiHost: string | undefined;
  /** Origin that image and file addresses are fetched from. */
  assetHost: string;
  token: string | undefined;
  /** May write: the site keeps its ledger of addresses with it. */
  writeToken: string | undefined;
};

export type Env = {
  /** True when no project id is set and the content lives in the embedded lake. */
  embedded: boolean;
  port: number;
  lakePort: number;
  lakeDir: string;
  /** The public origin, no trailing slash; canonical addresses begin with it. */
  siteUrl: string;
  sanity: SanityTarget;
  /** What the content store signs its notices with; without it none is accepted. */
  webhookSecret: string | undefined;
};

/**
 * Reads the configuration. An empty variable counts as unset.
 *
 * @param source the environment, by default the process's own
 * @throws Error that names each wrong variable, what it says and what is expected
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}=${JSON.stringify(given[String(issue.path[0])])}: ${issue.message}`,
    );
    throw new Error(
      `Configuration: ${faults.join('; ')}. Correct or unset it; docs/configuration.md lists what each takes.`,
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
  };
}
