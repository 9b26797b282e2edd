import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { typesWith } from '#lib/model.ts';
import { blocksWithAliases } from '../anchors.ts';
import { ask } from '../ask.ts';
import { blocks, blocksProjection } from '../blocks.ts';
import { frameIds } from '../frameIds.ts';
import { optional } from '../lenient.ts';
import { withLivingLinks } from '../livingLinks.ts';
import { recordedHeadings, recordedHeadingsProjection, recordIdOf } from '../recordedHeadings.ts';
import { seo, seoProjection } from '../seo.ts';
import { documentTag, typeTag } from '../tags.ts';
import { day, revision, text } from '../text.ts';

const pageQuery = defineQuery(`*[_type == "page" && _id == $id][0]{
  title, lead, lastReviewed, "revision": _rev, ${seoProjection}, ${recordedHeadingsProjection},
  "blocks": blocks${blocksProjection}
}`);

export const page = z
  .object({
    title: optional('title', text),
    lead: optional('lead', text),
    lastReviewed: optional('lastReviewed', day),
    revision,
    seo,
    blocks,
    recorded: recordedHeadings,
  })
  .transform(({ blocks, recorded, ...rest }) => ({
    ...rest,
    blocks: blocksWithAliases(blocks, recorded, frameIds),
  }));

export type Page = z.output<typeof page>;

/** Blocks may list every document of these types, so a page changes with them. */
export const blockTags = typesWith('inBlocks').map(typeTag);

/** A page's content. Throws ContentUnavailable, also where there is none: its address said that it is published. */
export const getPage = cache((id: string) =>
  withLivingLinks(
    ask({
      name: id,
      query: pageQuery,
      params: { id, record: recordIdOf(id) },
      tags: [documentTag(id), ...blockTags],
      contract: page,
    }),
  ),
);
