import { defineQuery } from 'groq';
import { z } from 'zod';
// By its path: the generator of the query's type does not know `#lib`.
import { routedTypes, routedTypesGroq } from '../model.ts';
import { text } from './fields/text.ts';
import { requiredArray } from './lenientZod.ts';

/** Asks for every published document that may have an address. */
export const addressesQuery = defineQuery(`
  *[_type in [${routedTypesGroq}] && defined(slug.current)]{
    "id": _id, "type": _type, "title": coalesce(title, name), "slug": slug.current,
    "parentId": parent._ref, "changed": _updatedAt, "hidden": seo.noIndex == true, order
  }
`);

/** One path segment, as the Studio's own slugs are made. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not a slug: a–z, 0–9 and single hyphens');

/** The documents, as the address book needs them. */
export const pageNodes = requiredArray(
  'addresses',
  z
    .object({
      id: z.string().min(1),
      type: z.enum(routedTypes),
      title: text.nullish().catch(undefined),
      slug,
      parentId: z.string().nullish(),
      changed: z.string().catch(''),
      hidden: z.boolean().catch(false),
      order: z.number().nullish().catch(undefined),
    })
    .transform((entry) => ({
      ...entry,
      title: entry.title ?? entry.slug,
      parentId: entry.parentId ?? undefined,
      order: entry.order ?? undefined,
    })),
);
