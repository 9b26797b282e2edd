import { draftMode } from 'next/headers';

/** Closes the preview and shows the front page as everybody sees it. */
export async function GET(): Promise<Response> {
  (await draftMode()).disable();
  return new Response(null, { status: 307, headers: { Location: '/', 'Cache-Control': 'no-store' } });
}
