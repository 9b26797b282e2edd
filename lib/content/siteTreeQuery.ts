import { defineQuery } from 'groq';
import { z } from 'zod';
// A relative path, because the type generator for queries does not resolve `#lib`.
import { homeId, routedTypes, routedTypesGroq } from '../model.ts';
import { text } from './fields/text.ts';
import { requiredArray } from './lenientZod.ts';

/**
 * Query for every published document that can have a path, and for the front page. It has a fixed path and no slug; the
 * site tree reads only whether it is hidden.
 */
export const addressesQuery = defineQuery(`
  *[(_type in [${routedTypesGroq}] && defined(slug.current)) || (_type == "homePage" && _id == "homePage")]{
    "id": _id, "type": _type, "title": coalesce(title, name),
    "slug": coalesce(slug.current, "home"),
    "parentId": parent._ref, "sectionId": section._ref, "changed": _updatedAt, "created": _createdAt,
    "hidden": seo.noIndex == true, order,
    "translationOf": translationOf._ref
  }
`);

/** One path segment, in the format that the Studio generates. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not a slug: a–z, 0–9 and single hyphens');

/** Schema for the nodes of the site tree. */
export const pageNodes = requiredArray(
  'addresses',
  z
    .object({
      id: z.string().min(1),
      type: z.enum([...routedTypes, homeId]).transform((type) => (type === homeId ? 'page' : type)),
      title: text.nullish().catch(undefined),
      slug,
      parentId: z.string().nullish(),
      sectionId: z.string().nullish().catch(undefined),
      changed: z.string().catch(''),
      created: z.string().catch(''),
      hidden: z.boolean().catch(false),
      order: z.number().nullish().catch(undefined),
      translationOf: z.string().nullish().catch(undefined),
    })
    .transform((entry) => ({
      ...entry,
      title: entry.title ?? entry.slug,
      parentId: entry.parentId ?? undefined,
      sectionId: entry.sectionId ?? undefined,
      order: entry.order ?? undefined,
      translationOf: entry.translationOf ?? undefined,
    })),
);
