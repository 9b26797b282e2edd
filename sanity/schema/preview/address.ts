import { joinPath } from '#lib/urls/documentPath.ts';

/**
 * Number of ancestors that a preview shows: Sanity's previews and GROQ have no recursion. Only existing ancestors cost
 * a read. The path of a document with more ancestors is shortened at the start.
 */
export const maxAncestors = 10;

/** The slugs of a document and its ancestors. `parent1` is the parent, `parent2` its parent, and so on. */
export type Slugs = Partial<Record<'slug' | `parent${number}`, unknown>>;

/** One level more than is shown, to detect that a path must be shortened. */
const levels = Array.from({ length: maxAncestors + 1 }, (_, index) => index + 1);

/**
 * Returns the fields that `addressOf` needs, for `preview.select`.
 *
 * @param prefix path of the reference to the document with a trailing dot; empty for the document itself
 * @example
 * select: { title: 'target.title', ...slugSelection('target.') }
 */
export const slugSelection = (prefix = ''): Record<'slug' | `parent${number}`, string> => ({
  slug: `${prefix}slug.current`,
  ...Object.fromEntries(
    levels.map((level) => [`parent${level}`, `${prefix}${'parent.'.repeat(level)}slug.current`]),
  ),
});

/** The same fields as a GROQ projection, without its braces. */
export const slugProjection = [
  '"slug": slug.current',
  ...levels.map((level) => `"parent${level}": ${'parent->'.repeat(level)}slug.current`),
].join(', ');

/** Returns the path for the subtitle of a preview: with a leading »…« if shortened, »Mangler adresse« without a slug. */
export function addressOf(slugs: Slugs): string {
  if (typeof slugs.slug !== 'string' || slugs.slug === '') return 'Mangler adresse';
  const ancestors = levels
    .map((level) => slugs[`parent${level}`])
    .filter((slug): slug is string => typeof slug === 'string');
  const path = joinPath([...ancestors.slice(0, maxAncestors).reverse(), slugs.slug]);
  return ancestors.length > maxAncestors ? `…${path}` : path;
}
