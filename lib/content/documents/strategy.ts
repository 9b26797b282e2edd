import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { safeHref } from '#lib/links/safeHref.ts';
import { textWithAliases } from '../anchors.ts';
import { ask } from '../ask.ts';
import { file, fileProjection } from '../file.ts';
import { strategyIds } from '../frameIds.ts';
import { anything, listOf, optional } from '../lenient.ts';
import { withLivingLinks } from '../livingLinks.ts';
import { withOwnKeys } from '../ownKeys.ts';
import { portableText, portableTextProjection } from '../portableText.ts';
import { recordedHeadings, recordedHeadingsProjection, recordIdOf } from '../recordedHeadings.ts';
import { seo, seoProjection } from '../seo.ts';
import { documentTag, typeTag } from '../tags.ts';
import { day, key, revision, text } from '../text.ts';

const strategyQuery = defineQuery(`*[_type == "strategy" && _id == $id][0]{
  title, lead, lastReviewed, "revision": _rev, ${seoProjection}, ${recordedHeadingsProjection},
  agreement{name, settledOn, from, to, source},
  status, period{from, to},
  "body": body${portableTextProjection},
  goals[]{_key, title, text}, focusAreas[]{_key, title, text},
  "document": document${fileProjection}, "documentTitle": document.title,
  "replacedBy": replacedBy->{_id, title}
}`);

const agreement = z.object({
  name: text,
  settledOn: optional('settledOn', day),
  from: optional('from', day),
  to: optional('to', day),
  source: anything<string>().transform(safeHref),
});

const period = z.object({ from: optional('from', day), to: optional('to', day) });
const point = z.object({ _key: key, title: text, text: optional('text', text) });

export const strategy = z
  .object({
    title: optional('title', text),
    lead: optional('lead', text),
    lastReviewed: optional('lastReviewed', day),
    revision,
    seo,
    agreement: optional('agreement', agreement),
    status: z.enum(['gaeldende', 'udloebet', 'afloest', 'ikkeOplyst']).catch('ikkeOplyst'),
    period: optional('period', period),
    body: portableText('body').transform(withOwnKeys(strategyIds)),
    goals: listOf('goals', point),
    focusAreas: listOf('focusAreas', point),
    document: optional('document', file),
    documentTitle: optional('documentTitle', text),
    replacedBy: optional('replacedBy', z.object({ _id: z.string(), title: text })),
    recorded: recordedHeadings,
  })
  .transform(({ body, recorded, ...rest }) => ({
    ...rest,
    body: textWithAliases(body, recorded, strategyIds),
  }));

export type Strategy = z.output<typeof strategy>;
export type StrategyPoint = z.output<typeof point>;

/** A strategy. Throws ContentUnavailable, also where there is none: its address said that it is published. */
export const getStrategy = cache((id: string) =>
  withLivingLinks(
    ask({
      name: id,
      query: strategyQuery,
      params: { id, record: recordIdOf(id) },
      tags: [documentTag(id), typeTag('strategy')],
      contract: strategy,
    }),
  ),
);
