/** The fields that `addressOf` needs, for the `select` of a preview: the slugs of the document and three pages above. */
export const addressSelection = {
  slug: 'slug.current',
  parent1: 'parent.slug.current',
  parent2: 'parent.parent.slug.current',
  parent3: 'parent.parent.parent.slug.current',
};

/** The address that a preview shows below the title; asks for one where the slug is missing. */
export function addressOf({ slug, parent1, parent2, parent3 }: Partial<typeof addressSelection>): string {
  if (!slug) return 'Mangler adresse';
  return `/${[parent3, parent2, parent1, slug].filter(Boolean).join('/')}`;
}
