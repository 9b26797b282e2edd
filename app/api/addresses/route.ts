import { loadLinkData } from '#lib/linkIndex/load.ts';

export const revalidate = 900;

/**
 * Returns the data of the link index. Internal (see proxy.ts). Cached like a page, so that it is available after a restart
 * while the content store is unavailable.
 */
export async function GET(): Promise<Response> {
  return Response.json(await loadLinkData());
}
