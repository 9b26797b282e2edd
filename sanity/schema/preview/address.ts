import { joinPath } from '#lib/urls/documentPath.ts';

/**
 * Ancestors of a document whose slugs a preview reads: Sanity's previews and GROQ have no recursion. Each costs a read
 * only where there is one. The path of a document with more ancestors is shown without its beginning.
 */
export const ancestorsShown = 10;

/** The slugs of a document and of its ancestors, the parent's first, as a preview or a query gives them. */
export type Slugs = Partial<Record<'slug' | `parent${number}`, unknown>>;

/** One more than is shown: it says whether the beginning is left out. */
const levels = Array.from({ length: ancestorsShown + 1 }, (_, index) => index + 1);

/**
 * The fields that `addressOf` needs, for the `select` of a preview.
 *
 * @param holder path of the reference to the document, with a dot behind it; empty for the document itself
 */
export const slugSelection = (holder = ''): Record<'slug' | `parent${number}`, string> => ({
  slug: `${holder}slug.current`,
  ...Object.fromEntries(
    levels.map((level) => [`parent${level}`, `${holder}${'parent.'.repeat(level)}slug.current`]),
  ),
});

/** The same fields as a GROQ projection, without its braces. */
export const slugProjection = [
  '"slug": slug.current',
  ...levels.map((level) => `"parent${level}": ${'parent->'.repeat(level)}slug.current`),
].join(', ');

/** The address that a preview shows below the title; asks for one where the slug is missing. */
export function addressOf(slugs: Slugs): string {
  if (typeof slugs.slug !== 'string' || slugs.slug === '') return 'Mangler adresse';
  const ancestors = levels
    .map((level) => slugs[`parent${level}`])
    .filter((slug): slug is string => typeof slug === 'string');
  const shown = joinPath([...ancestors.slice(0, ancestorsShown).reverse(), slugs.slug]);
  return ancestors.length > ancestorsShown ? `…${shown}` : shown;
}
