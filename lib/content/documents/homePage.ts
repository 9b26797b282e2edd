import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { homeId } from '#lib/model.ts';
import { blocks, blocksProjection } from '../blocks/blockUnion.ts';
import { registerLists } from '../blocks/registerLists.ts';
import { fetchContent } from '../fetchContent.ts';
import { seo, seoProjection } from '../fields/seo.ts';
import { revision, text } from '../fields/text.ts';
import { addressRecordId, headingHistory, headingHistoryProjection } from '../headings/headingHistory.ts';
import { reservedIds } from '../headings/reservedIds.ts';
import { withoutStaleFragments } from '../headings/staleFragments.ts';
import { blocksWithAliases } from '../headings/withAliases.ts';
import { lenientOptional } from '../lenientZod.ts';
import { documentTag } from '../tags.ts';

const homePageQuery = defineQuery(
  `*[_type == "homePage" && _id == "homePage"][0]{title, lead, "revision": _rev, ${seoProjection}, ${headingHistoryProjection}, "blocks": blocks${blocksProjection}}`,
);

export const homePage = z
  .object({
    title: text.catch('Væksthus for Ledelse'),
    lead: lenientOptional('lead', text),
    revision,
    seo,
    blocks,
    recorded: headingHistory,
  })
  .transform(({ blocks, recorded, ...rest }) => ({
    ...rest,
    blocks: blocksWithAliases(blocks, recorded, reservedIds),
  }));

export type HomePage = z.output<typeof homePage>;

/**
 * Fetches the front page, once per render.
 *
 * @throws ContentUnavailable if the store does not respond, or has no front page (every site has one)
 */
export const getHomePage = cache(() =>
  registerLists(
    withoutStaleFragments(
      fetchContent({
        name: homeId,
        query: homePageQuery,
        params: { record: addressRecordId(homeId) },
        tags: [documentTag(homeId)],
        schema: homePage,
      }),
    ),
  ),
);
