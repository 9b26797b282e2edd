import { loadLinkData } from '#lib/linkIndex/load.ts';

export const revalidate = 900;

/**
 * What is known of every address, for this site alone (see proxy.ts); kept like a page, so that it outlives a restart
 * with the content store away.
 */
export async function GET(): Promise<Response> {
  return Response.json(await loadLinkData());
}
