import type { SanityClient } from '@sanity/client';
import { homeId } from '#lib/model.ts';

type Step = { slug: string | null; parent: string | null };

/**
 * Where a published document lies: the chain of slugs from the top page down, however long.
 *
 * @param client reads what is published
 * @param id published id
 * @returns the path from the root; `undefined` when the document, or a page above it, is not published
 * @throws what the client throws when the store does not answer
 */
export async function publishedPath(client: SanityClient, id: string): Promise<string | undefined> {
  if (id === homeId) return '/';
  const slugs: string[] = [];
  const met = new Set<string>();
  for (let at: string | null = id; at !== null; ) {
    if (met.has(at)) return undefined;
    met.add(at);
    const step: Step | null = await client.fetch<Step | null>(
      '*[_id == $id][0]{"slug": slug.current, "parent": parent._ref}',
      { id: at },
    );
    if (!step?.slug) return undefined;
    slugs.unshift(step.slug);
    at = step.parent;
  }
  return `/${slugs.join('/')}`;
}
