import { z } from 'zod';
import { client } from '../client.ts';

/** Ids in one request: they stand in its address. */
const atOnce = 50;

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
 * @throws when the store does not answer
 */
export async function removedInHistory(ids: readonly string[]): Promise<string[]> {
  const removed: string[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const [ever, now] = await Promise.all([
      revisionsOf(some, { lastRevision: 'true' }),
      revisionsOf(some, { time: new Date().toISOString() }),
    ]);
    const addressed = new Set(now.filter(({ slug }) => slug?.current).map(({ _id }) => _id));
    removed.push(...ever.map(({ _id }) => _id).filter((id) => !addressed.has(id)));
  }
  return removed;
}

async function revisionsOf(ids: readonly string[], query: Record<string, string>) {
  const { dataset } = client().config();
  const url = `/data/history/${dataset}/documents/${ids.map(encodeURIComponent).join(',')}`;
  return revisions.parse(await client().request<unknown>({ url, query })).documents;
}
