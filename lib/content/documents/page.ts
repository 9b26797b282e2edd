import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { blocks, blocksProjection } from '../blocks/blockUnion.ts';
import { registerLists } from '../blocks/registerLists.ts';
import { fetchContent } from '../fetchContent.ts';
import { seo, seoProjection } from '../fields/seo.ts';
import { changed, day, revision, text } from '../fields/text.ts';
import { addressRecordId, headingHistory, headingHistoryProjection } from '../headings/headingHistory.ts';
import { reservedIds } from '../headings/reservedIds.ts';
import { withoutStaleFragments } from '../headings/staleFragments.ts';
import { blocksWithAliases } from '../headings/withAliases.ts';
import { lenientOptional } from '../lenientZod.ts';
import { documentTag } from '../tags.ts';

const pageQuery = defineQuery(`*[_type == "page" && _id == $id][0]{
  title, lead, lastReviewed, "changed": _updatedAt, "revision": _rev, ${seoProjection}, ${headingHistoryProjection},
  "blocks": blocks${blocksProjection}
}`);

export const page = z
  .object({
    title: lenientOptional('title', text),
    lead: lenientOptional('lead', text),
    lastReviewed: lenientOptional('lastReviewed', day),
    changed,
    revision,
    seo,
    blocks,
    recorded: headingHistory,
  })
  .transform(({ blocks, recorded, ...rest }) => ({
    ...rest,
    blocks: blocksWithAliases(blocks, recorded, reservedIds),
  }));

export type Page = z.output<typeof page>;

/**
 * Fetches a page, once per render.
 *
 * @throws ContentUnavailable if the store does not respond, or does not have the document although the site tree lists it
 */
export const getPage = cache((id: string) =>
  registerLists(
    withoutStaleFragments(
      fetchContent({
        name: id,
        query: pageQuery,
        params: { id, record: addressRecordId(id) },
        tags: [documentTag(id)],
        schema: page,
      }),
    ),
  ),
);
