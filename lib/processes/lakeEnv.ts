import { randomBytes } from 'node:crypto';
import { webhookFilter, webhookProjection } from '#lib/revalidate/webhookPayload.ts';

/**
 * What site and lake agree on. A webhook secret that is not given is made anew for each run: only the two of them use it.
 * A read token that is not given is made by the lake, which keeps it in its folder (see `withLakeTokens`).
 */
export function lakeEnv(source: NodeJS.ProcessEnv, port: number): Record<string, string> {
  const webhookSecret = source.SANITY_WEBHOOK_SECRET || randomBytes(24).toString('hex');
  const origins = [source.SITE_URL, `http://localhost:${port}`, `http://127.0.0.1:${port}`].filter(Boolean);
  return {
    SANITY_WEBHOOK_SECRET: webhookSecret,
    ...(source.SANITY_READ_TOKEN && { LAKE_VIEWER_TOKEN: source.SANITY_READ_TOKEN }),
    LAKE_URL: `${source.SITE_URL || `http://localhost:${port}`}/lake`,
    LAKE_ORIGINS: origins.join(','),
    LAKE_WEBHOOK_URL: `http://localhost:${port}/api/revalidate`,
    LAKE_WEBHOOK_SECRET: webhookSecret,
    LAKE_WEBHOOK_FILTER: webhookFilter,
    LAKE_WEBHOOK_PROJECTION: webhookProjection,
  };
}
