import { defineQuery } from 'groq';
import { z } from 'zod';
// A relative path, because the type generator for queries does not resolve `#lib`.
import { homeId, routedTypes, routedTypesGroq } from '../model.ts';
import { text } from './fields/text.ts';
import { requiredArray } from './lenientZod.ts';

/** GROQ filter of the documents that can have a path, and of the front page: of it, only whether it is hidden is read. */
const filter =
  `(_type in [${routedTypesGroq}] && defined(slug.current)) || (_type == "homePage" && _id == "homePage")` as const;

const projection = `{
  "id": _id, "type": _type, "title": coalesce(title, name),
  "slug": coalesce(slug.current, "home"),
  "parentId": parent._ref, "sectionId": section._ref, "created": _createdAt,
  "hidden": seo.noIndex == true, order,
  "translationOf": translationOf._ref
}` as const;

/** Query for every node of the site tree. */
export const addressesQuery = defineQuery(`*[${filter}]${projection}`);

/** Query for the nodes of these documents. */
export const addressesOfQuery = defineQuery(`*[_id in $ids && (${filter})]${projection}`);

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
