import { isPreview } from '#lib/preview/isPreview.ts';

export const dynamic = 'force-dynamic';

/** Whether the caller's cookie opens the preview: 204, else 404. Next tells it in a route, not in the proxy (16.4.6). */
export async function GET(): Promise<Response> {
  const status = (await isPreview()) ? 204 : 404;
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}
