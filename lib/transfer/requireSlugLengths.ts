import { isRouted } from '#lib/model.ts';
import { maxSlugLength } from '#lib/urls/slug.ts';
import type { SelectedLine } from './selectDocuments.ts';

/**
 * Rejects pages whose slug the Studio would refuse for its length: the file system cannot hold a path of 300 characters.
 * Drafts may have any slug.
 *
 * @throws Error that names the line
 */
export function requireSlugLengths(lines: readonly SelectedLine[]): void {
  for (const [index, { document }] of lines.entries()) {
    if (!document || !isRouted(document._type) || document._id.startsWith('drafts.')) continue;
    const slug = (document.slug as { current?: unknown } | null | undefined)?.current;
    if (typeof slug === 'string' && slug.length > maxSlugLength) {
      throw new Error(
        `line ${index + 1}: the slug of "${document._id}" has ${slug.length} characters: shorten it to at most ${maxSlugLength}`,
      );
    }
  }
}
