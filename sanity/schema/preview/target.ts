import { homeId } from '#lib/model.ts';
import { addressOf, type Slugs, slugSelection } from './address.ts';

/** The fields of the target that `targetText` needs, for `preview.select` of a redirect or short link. */
export const targetSelection = {
  // Sanity resolves the reference for every field behind it, so `_ref` itself is not available.
  type: 'target._type',
  title: 'target.title',
  name: 'target.name',
  ...slugSelection('target.'),
};

/** Returns title and path of the target page; `undefined` without a target. */
export function targetText({
  type,
  title,
  name,
  ...slugs
}: Slugs & Partial<Record<'type' | 'title' | 'name', unknown>>): string | undefined {
  if (!type) return undefined;
  if (type === homeId) return 'Forsiden · /';
  return `${title || name || 'Uden titel'} · ${addressOf(slugs)}`;
}
