import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { homeId } from '../addressBook.ts';
import { ask } from '../ask.ts';
import { blocks, blocksProjection } from '../blocks.ts';
import { optional } from '../lenient.ts';
import { seo, seoProjection } from '../seo.ts';
import { documentTag } from '../tags.ts';
import { revision, text } from '../text.ts';
import { blockTags } from './page.ts';

const homePageQuery = defineQuery(`{
  "answered": true,
  "value": *[_type == "homePage" && _id == "homePage"][0]{title, lead, "revision": _rev, ${seoProjection}, "blocks": blocks${blocksProjection}}
}`);

export const homePage = z.object({
  title: text.catch('Væksthus for Ledelse'),
  lead: optional('lead', text),
  revision,
  seo,
  blocks,
});

export type HomePage = z.output<typeof homePage>;

/** The front page, or `null` when none is published. Throws ContentUnavailable. */
export const getHomePage = cache(() =>
  ask({
    name: homeId,
    query: homePageQuery,
    tags: [documentTag(homeId), ...blockTags],
    contract: homePage.nullable(),
  }),
);
