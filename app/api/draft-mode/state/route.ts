import { isPreview } from '#lib/preview/isPreview.ts';

export const dynamic = 'force-dynamic';

/** Returns 204 if the request's draft mode cookie is valid, else 404. The proxy has no access to draft mode (Next 16.4.6). */
export async function GET(): Promise<Response> {
  const status = (await isPreview()) ? 204 : 404;
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}
