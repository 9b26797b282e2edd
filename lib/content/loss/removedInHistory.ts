import { z } from 'zod';
import { client } from '../client.ts';

const revisions = z.object({
  documents: z.array(
    z.object({ _id: z.string(), slug: z.object({ current: z.string().nullish() }).nullish().catch(null) }),
  ),
});

/**
 * Returns the ids of documents that were deleted, unpublished or left without a slug, according to the store's history:
 * it has a revision of the document, but no current one with a slug. A wrong dataset has no revision at all.
 *
 * https://www.sanity.io/docs/http-reference/history
 *
 * @param ids a few dozen at most, because they are part of the request URL
 * @throws if the store does not respond
 */
export async function removedInHistory(ids: readonly string[]): Promise<string[]> {
  const [lastRevisions, currentRevisions] = await Promise.all([
    revisionsOf(ids, { lastRevision: 'true' }),
    revisionsOf(ids, { time: new Date().toISOString() }),
  ]);
  const withSlug = new Set(currentRevisions.filter(({ slug }) => slug?.current).map(({ _id }) => _id));
  return lastRevisions.map(({ _id }) => _id).filter((id) => !withSlug.has(id));
}

async function revisionsOf(ids: readonly string[], query: Record<string, string>) {
  const { dataset } = client().config();
  const url = `/data/history/${dataset}/documents/${ids.map(encodeURIComponent).join(',')}`;
  return revisions.parse(await client().request<unknown>({ url, query })).documents;
}
