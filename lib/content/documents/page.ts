import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { ask } from '../ask.ts';
import { blocks, blocksProjection } from '../blocks.ts';
import { optional } from '../lenient.ts';
import { seo, seoProjection } from '../seo.ts';
import { documentTag, typeTag } from '../tags.ts';
import { day, revision, text } from '../text.ts';

const pageQuery = defineQuery(`{
  "answered": true,
  "value": *[_type == "page" && _id == $id][0]{
    title, lead, lastReviewed, "revision": _rev, ${seoProjection},
    "blocks": blocks${blocksProjection}
  }
}`);

export const page = z.object({
  title: optional('title', text),
  lead: optional('lead', text),
  lastReviewed: optional('lastReviewed', day),
  revision,
  seo,
  blocks,
});

export type Page = z.output<typeof page>;

/** Blocks may show every organisation and every group, so a page changes with them. */
export const blockTags = [typeTag('organisation'), typeTag('networkGroup')];

/** A page's content, or `null` when it is not published. Throws ContentUnavailable. */
export const getPage = cache((id: string) =>
  ask({
    name: id,
    query: pageQuery,
    params: { id },
    tags: [documentTag(id), ...blockTags],
    contract: page.nullable(),
  }),
);
