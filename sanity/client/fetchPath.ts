import type { SanityClient } from '@sanity/client';
import { homeId } from '#lib/model.ts';
import { type PathFields, pathResolver } from '#lib/urls/documentPath.ts';

type Row = { slug: string | null; parent: string | null };

/**
 * Reads the path of a document, however long.
 *
 * @param client reads what is published, or the drafts before it, by its perspective
 * @param id published id
 * @returns the path from the root; `undefined` when the client does not see the document, or a page above it
 * @throws what the client throws when the store does not answer
 */
export async function fetchPath(client: SanityClient, id: string): Promise<string | undefined> {
  if (id === homeId) return '/';
  const read = new Map<string, PathFields | undefined>();
  for (let at: string | undefined = id; at !== undefined && !read.has(at); at = read.get(at)?.parentId) {
    const row: Row | null = await client.fetch<Row | null>(
      '*[_id == $id][0]{"slug": slug.current, "parent": parent._ref}',
      { id: at },
    );
    read.set(at, row?.slug ? { slug: row.slug, parentId: row.parent ?? undefined } : undefined);
  }
  return pathResolver((document) => read.get(document))(id);
}
