import { isRouted } from '#lib/model.ts';
import { type ContentDocument, isRecord } from './firstContent.ts';

export function isAddressed(document: ContentDocument): boolean {
  return isRouted(document._type);
}

/**
 * Returns the path of a document: `/` for the front page, the slugs from the root page down for routed types,
 * undefined for all other types.
 *
 * @throws if the chain of parents is circular or one of its documents has no slug
 */
export function addressOf(document: ContentDocument, byId: Map<string, ContentDocument>): string | undefined {
  if (document._type === 'homePage') return '/';
  if (!isAddressed(document)) return undefined;
  const slugs: string[] = [];
  const seen = new Set<string>();
  let current: ContentDocument | undefined = document;
  while (current) {
    if (seen.has(current._id))
      throw new Error(`${document._id}: its parents form a circle at ${current._id}`);
    seen.add(current._id);
    slugs.unshift(slugOf(current));
    current = isRecord(current.parent) ? byId.get(String(current.parent._ref)) : undefined;
  }
  return `/${slugs.join('/')}`;
}

export function slugOf(document: ContentDocument): string {
  const slug = isRecord(document.slug) ? document.slug.current : undefined;
  if (typeof slug !== 'string' || slug === '') throw new Error(`${document._id}: it has no slug`);
  return slug;
}
