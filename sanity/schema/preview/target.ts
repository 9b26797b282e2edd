import { addressOf } from './address.ts';

/** The fields that `targetText` needs, for the `select` of a preview: what a redirect or a short link leads to. */
export const targetSelection = {
  target: 'target._ref',
  title: 'target.title',
  name: 'target.name',
  slug: 'target.slug.current',
  parent1: 'target.parent.slug.current',
  parent2: 'target.parent.parent.slug.current',
  parent3: 'target.parent.parent.parent.slug.current',
};

/** The page that something leads to, and its address; `undefined` when none is chosen. */
export function targetText({
  target,
  title,
  name,
  ...slugs
}: Partial<typeof targetSelection>): string | undefined {
  if (!target) return undefined;
  if (target === 'homePage') return 'Forsiden · /';
  const words = title || name;
  return words ? `${words} · ${addressOf(slugs)}` : 'en slettet side';
}
