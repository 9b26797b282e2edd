import { z } from 'zod';
import { client } from '../client.ts';

const revisions = z.object({
  documents: z.array(
    z.object({ _id: z.string(), slug: z.object({ current: z.string().nullish() }).nullish().catch(null) }),
  ),
});

/**
 * Those of some documents that the store's own history says were deleted, unpublished or left without a slug: it has a
 * revision of each, and now none with a slug. Another store has no revision at all.
 *
 * https://www.sanity.io/docs/http-reference/history
 *
 * @param ids a few dozen at most: they stand in the address of the request
 * @throws when the store does not answer
 */
export async function removedInHistory(ids: readonly string[]): Promise<string[]> {
  const [ever, now] = await Promise.all([
    revisionsOf(ids, { lastRevision: 'true' }),
    revisionsOf(ids, { time: new Date().toISOString() }),
  ]);
  const addressed = new Set(now.filter(({ slug }) => slug?.current).map(({ _id }) => _id));
  return ever.map(({ _id }) => _id).filter((id) => !addressed.has(id));
}

async function revisionsOf(ids: readonly string[], query: Record<string, string>) {
  const { dataset } = client().config();
  const url = `/data/history/${dataset}/documents/${ids.map(encodeURIComponent).join(',')}`;
  return revisions.parse(await client().request<unknown>({ url, query })).documents;
}
