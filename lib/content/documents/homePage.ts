import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { homeId } from '#lib/model.ts';
import { blocksWithAliases } from '../anchors.ts';
import { ask } from '../ask.ts';
import { blocks, blocksProjection } from '../blocks.ts';
import { frameIds } from '../frameIds.ts';
import { optional } from '../lenient.ts';
import { withLivingLinks } from '../livingLinks.ts';
import { recordedHeadings, recordedHeadingsProjection, recordIdOf } from '../recordedHeadings.ts';
import { seo, seoProjection } from '../seo.ts';
import { documentTag } from '../tags.ts';
import { revision, text } from '../text.ts';
import { blockTags } from './page.ts';

const homePageQuery = defineQuery(
  `*[_type == "homePage" && _id == "homePage"][0]{title, lead, "revision": _rev, ${seoProjection}, ${recordedHeadingsProjection}, "blocks": blocks${blocksProjection}}`,
);

export const homePage = z
  .object({
    title: text.catch('Væksthus for Ledelse'),
    lead: optional('lead', text),
    revision,
    seo,
    blocks,
    recorded: recordedHeadings,
  })
  .transform(({ blocks, recorded, ...rest }) => ({
    ...rest,
    blocks: blocksWithAliases(blocks, recorded, frameIds),
  }));

export type HomePage = z.output<typeof homePage>;

/** The front page. Throws ContentUnavailable, also where there is none: no site is without one. */
export const getHomePage = cache(() =>
  withLivingLinks(
    ask({
      name: homeId,
      query: homePageQuery,
      params: { record: recordIdOf(homeId) },
      tags: [documentTag(homeId), ...blockTags],
      contract: homePage,
    }),
  ),
);
