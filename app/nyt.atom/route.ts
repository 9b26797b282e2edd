import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { getPageSummaries } from '#lib/content/pageSummaries.ts';
import { danishDay } from '#lib/danish/format.ts';
import { readEnv } from '#lib/server/env.ts';
import { atomFeed } from '#lib/siteFiles/atomFeed.ts';

export const dynamic = 'force-static';
export const revalidate = 900;

export async function GET(): Promise<Response> {
  const [{ name }, pages] = await Promise.all([getSiteSettings(), getPageSummaries()]);
  const today = danishDay(new Date().toISOString()) ?? '';
  const feed = atomFeed({ siteName: name, origin: readEnv().siteUrl, pages, today });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
