import { getSiteSettings } from '#lib/content/documents/siteSettings.ts';
import { notFound, unavailable } from '#lib/images/mediaResponses.ts';
import { readEnv } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { securityTxt } from '#lib/siteFiles/securityTxt.ts';

/** A cached copy could be older than its date of expiry when it is next requested. */
export const dynamic = 'force-dynamic';

const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };

export async function GET(): Promise<Response> {
  try {
    const { securityContact } = await getSiteSettings();
    if (securityContact === undefined) return notFound();
    return new Response(securityTxt(securityContact, readEnv().siteUrl, Date.now()), { headers });
  } catch (cause) {
    log.warn('pages', 'security.txt could not be rendered', { cause });
    return unavailable();
  }
}
