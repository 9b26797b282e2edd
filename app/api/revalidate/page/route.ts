import { after } from 'next/server';
import { retryPage } from '#lib/revalidate/retryPage.ts';
import { log } from '#lib/server/log.ts';

/**
 * Renders the page of a published document again if visitors do not get its newest revision (`?id=`). For the Studio's
 * »Prøv igen«. Anyone may call it: it does no work for a page that is up to date, and one page at a time (SECURITY.md).
 */
export async function POST(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id') ?? '';
  const headers = { 'Cache-Control': 'no-store' };
  try {
    const { result, work } = await retryPage(id);
    if (work) after(work);
    const status = { current: 200, started: 202, unknown: 404, busy: 429 }[result];
    return Response.json({ result }, { status, headers });
  } catch (cause) {
    log.warn('revalidate', 'a page could not be compared with the store', { cause });
    return Response.json({ result: 'unavailable' }, { status: 503, headers });
  }
}
