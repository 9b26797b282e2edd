import { homeId } from '#lib/model.ts';
import { addressOf, type Slugs, slugSelection } from './address.ts';

/** The fields that `targetText` needs, for the `select` of a preview: what a redirect or a short link leads to. */
export const targetSelection = {
  // Sanity follows the reference for whatever is named behind it: its own `_ref` can't be had.
  type: 'target._type',
  title: 'target.title',
  name: 'target.name',
  ...slugSelection('target.'),
};

/** The page that something leads to, and its address; `undefined` when there is none. */
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
