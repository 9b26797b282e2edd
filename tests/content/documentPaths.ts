import { isRouted } from '#lib/model.ts';
import { type ContentDocument, isRecord } from './firstContent.ts';

export function isAddressed(document: ContentDocument): boolean {
  return isRouted(document._type);
}

/**
 * The address of a document: `/` for the front page, the chain of slugs from the root page down for the addressed
 * types, undefined for the rest. Throws when the chain runs in a circle or a link of it has no slug.
 */
export function addressOf(document: ContentDocument, byId: Map<string, ContentDocument>): string | undefined {
  if (document._type === 'homePage') return '/';
  if (!isAddressed(document)) return undefined;
  const slugs: string[] = [];
  const seen = new Set<string>();
  let current: ContentDocument | undefined = document;
  while (current) {
    if (seen.has(current._id))
      throw new Error(`${document._id}: its parents run in a circle at ${current._id}`);
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
