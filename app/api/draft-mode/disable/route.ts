import { draftMode } from 'next/headers';
import { safeHref } from '#lib/urls/safeHref.ts';

/**
 * Ends the preview and redirects to the published page at `?path=`, or to the front page: also for anything but a path of
 * this site.
 */
export async function GET(request: Request): Promise<Response> {
  (await draftMode()).disable();
  const path = safeHref(new URL(request.url).searchParams.get('path') ?? '') ?? '/';
  const Location = path.startsWith('/') ? path : '/';
  return new Response(null, { status: 307, headers: { Location, 'Cache-Control': 'no-store' } });
}
