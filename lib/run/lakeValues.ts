import { randomBytes } from 'node:crypto';
import { noticeFilter, noticeProjection } from '#lib/revalidate/notice.ts';

/**
 * What site and lake agree on. Secrets that are not given are made anew for each run: only the two of them use them.
 */
export function lakeValues(source: NodeJS.ProcessEnv, port: number): Record<string, string> {
  const webhookSecret = source.SANITY_WEBHOOK_SECRET || randomBytes(24).toString('hex');
  const readToken = source.SANITY_READ_TOKEN || randomBytes(24).toString('hex');
  const origins = [source.SITE_URL, `http://localhost:${port}`, `http://127.0.0.1:${port}`].filter(Boolean);
  return {
    SANITY_WEBHOOK_SECRET: webhookSecret,
    SANITY_READ_TOKEN: readToken,
    LAKE_VIEWER_TOKEN: readToken,
    LAKE_URL: `${source.SITE_URL || `http://localhost:${port}`}/lake`,
    LAKE_ORIGINS: origins.join(','),
    LAKE_WEBHOOK_URL: `http://localhost:${port}/api/revalidate`,
    LAKE_WEBHOOK_SECRET: webhookSecret,
    LAKE_WEBHOOK_FILTER: noticeFilter,
    LAKE_WEBHOOK_PROJECTION: noticeProjection,
  };
}
