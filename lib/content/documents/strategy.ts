import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
import { safeHref } from '#lib/urls/safeHref.ts';
import { fetchContent } from '../fetchContent.ts';
import { file, fileProjection } from '../fields/file.ts';
import { portableText, portableTextProjection } from '../fields/portableText.ts';
import { seo, seoProjection } from '../fields/seo.ts';
import { changed, day, key, revision, text } from '../fields/text.ts';
import { addressRecordId, headingHistory, headingHistoryProjection } from '../headings/headingHistory.ts';
import { strategyReservedIds } from '../headings/reservedIds.ts';
import { withoutStaleFragments } from '../headings/staleFragments.ts';
import { textWithAliases } from '../headings/withAliases.ts';
import { lenientArray, lenientOptional, typedUnknown } from '../lenientZod.ts';
import { documentTag, typeTag } from '../tags.ts';
import { withUniqueKeys } from '../uniqueKeys.ts';

const strategyQuery = defineQuery(`*[_type == "strategy" && _id == $id][0]{
  title, lead, lastReviewed, "changed": _updatedAt, "revision": _rev, ${seoProjection}, ${headingHistoryProjection},
  agreement{name, settledOn, from, to, source},
  status, period{from, to},
  "body": body${portableTextProjection},
  goals[]{_key, title, text}, focusAreas[]{_key, title, text},
  "document": document${fileProjection}, "documentTitle": document.title,
  "replacedBy": replacedBy->{_id, title}
}`);

const agreement = z.object({
  name: text,
  settledOn: lenientOptional('settledOn', day),
  from: lenientOptional('from', day),
  to: lenientOptional('to', day),
  source: typedUnknown<string>().transform(safeHref),
});

const period = z.object({ from: lenientOptional('from', day), to: lenientOptional('to', day) });

/** The fields that `strategyFacts` reads. */
export const strategyFactFields = {
  agreement: lenientOptional('agreement', agreement),
  status: z.enum(['gaeldende', 'udloebet', 'afloest', 'ikkeOplyst']).catch('ikkeOplyst'),
  period: lenientOptional('period', period),
};

const point = z.object({ _key: key, title: text, text: lenientOptional('text', text) });

export const strategy = z
  .object({
    title: lenientOptional('title', text),
    lead: lenientOptional('lead', text),
    lastReviewed: lenientOptional('lastReviewed', day),
    changed,
    revision,
    seo,
    ...strategyFactFields,
    body: portableText('body').transform(withUniqueKeys(strategyReservedIds)),
    goals: lenientArray('goals', point),
    focusAreas: lenientArray('focusAreas', point),
    document: lenientOptional('document', file),
    documentTitle: lenientOptional('documentTitle', text),
    replacedBy: lenientOptional('replacedBy', z.object({ _id: z.string(), title: text })),
    recorded: headingHistory,
  })
  .transform(({ body, recorded, ...rest }) => ({
    ...rest,
    body: textWithAliases(body, recorded, strategyReservedIds),
  }));

export type Strategy = z.output<typeof strategy>;
export type StrategyPoint = z.output<typeof point>;

/**
 * Fetches a strategy, once per render.
 *
 * @throws ContentUnavailable if the store does not respond, or does not have the document although the site tree lists it
 */
export const getStrategy = cache((id: string) =>
  withoutStaleFragments(
    fetchContent({
      name: id,
      query: strategyQuery,
      params: { id, record: addressRecordId(id) },
      tags: [documentTag(id), typeTag('strategy')],
      schema: strategy,
    }),
  ),
);
