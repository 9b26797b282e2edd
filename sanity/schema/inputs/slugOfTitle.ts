import { slugify } from '#lib/urls/slug.ts';

type Edit = {
  title: string | undefined;
  /** The title before this edit. */
  formerTitle: string | undefined;
  slug: string | undefined;
  published: boolean;
};

/**
 * Returns the slug that a page gets from its edited title. The slug follows the title until the page is published or
 * the editor has written another slug.
 *
 * @returns `undefined` if the slug stays as it is
 */
export function slugOfTitle({ title, formerTitle, slug, published }: Edit): string | undefined {
  if (published || (slug && slug !== slugify(formerTitle ?? ''))) return undefined;
  const generated = slugify(title ?? '');
  return generated === '' || generated === slug ? undefined : generated;
}
