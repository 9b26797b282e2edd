import { isRouted, maxStoredSlug } from '#lib/model.ts';
import type { ImportLine } from '#sanity/lake/import/lines.ts';

/**
 * Refuses a page whose address is too long to be served from the page cache.
 *
 * @throws Error with the line, and what to do
 */
export function refuseLongSlug({ line, document }: ImportLine): void {
  const { slug } = document as { slug?: { current?: unknown } | null };
  if (!isRouted(document._type) || typeof slug?.current !== 'string') return;
  if (slug.current.length > maxStoredSlug)
    throw new Error(
      `line ${line}: the slug of "${document._id}" has ${slug.current.length} characters: shorten it to at most ${maxStoredSlug}`,
    );
}
