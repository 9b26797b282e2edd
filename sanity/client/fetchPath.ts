import type { SanityClient } from '@sanity/client';
import { homeId } from '#lib/model.ts';
import { type PathFields, pathResolver } from '#lib/urls/documentPath.ts';

type Row = { slug: string | null; parent: string | null };

/**
 * Fetches the path of a document, at any depth.
 *
 * @param client its perspective selects published documents or drafts
 * @param id published id
 * @returns the path from the root; `undefined` if the document or one of its ancestors is not visible to the client
 * @throws the client's error if the request fails
 */
export async function fetchPath(client: SanityClient, id: string): Promise<string | undefined> {
  if (id === homeId) return '/';
  const fields = new Map<string, PathFields | undefined>();
  for (
    let current: string | undefined = id;
    current !== undefined && !fields.has(current);
    current = fields.get(current)?.parentId
  ) {
    const document: Row | null = await client.fetch<Row | null>(
      '*[_id == $id][0]{"slug": slug.current, "parent": parent._ref}',
      { id: current },
    );
    fields.set(
      current,
      document?.slug ? { slug: document.slug, parentId: document.parent ?? undefined } : undefined,
    );
  }
  return pathResolver((documentId) => fields.get(documentId))(id);
}
