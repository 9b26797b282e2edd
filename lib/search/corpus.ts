import { defineQuery } from 'groq';
import { z } from 'zod';
import { fetchContent } from '#lib/content/fetchContent.ts';
import { text } from '#lib/content/fields/text.ts';
import { lenientArray, lenientOptional, requiredArray } from '#lib/content/lenientZod.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { typeTag } from '#lib/content/tags.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
// Relative paths, because the type generator for queries does not resolve `#lib`.
import { blocks, blocksProjection, blocksToPlainText } from '../content/blocks/blockUnion.ts';
import {
  portableText,
  portableTextProjection,
  portableTextToPlainText,
} from '../content/fields/portableText.ts';
import { routedTypesGroq, typesWith } from '../model.ts';

const corpusQuery = defineQuery(`
  *[_type in [${routedTypesGroq}] && defined(slug.current) && seo.noIndex != true]{
    _id, "title": coalesce(title, name), lead, audience,
    "body": body${portableTextProjection},
    "blocks": blocks${blocksProjection},
    goals[]{title, text}, focusAreas[]{title, text}
  }
`);

const point = z.object({ title: text, text: lenientOptional('text', text) });

export const corpusSchema = requiredArray(
  'search',
  z.object({
    _id: z.string(),
    title: text,
    lead: lenientOptional('lead', text),
    audience: lenientOptional('audience', text),
    body: portableText('body'),
    blocks,
    goals: lenientArray('goals', point),
    focusAreas: lenientArray('focusAreas', point),
  }),
);

/** A searchable page, with all its visible text as plain text. */
export type SearchDocument = { id: string; path: string; title: string; lead: string; text: string };

/**
 * Fetches all published pages except those marked `noIndex`.
 *
 * @throws ContentUnavailable if the store does not respond
 */
export async function loadCorpus(): Promise<SearchDocument[]> {
  const tags = typesWith('searchable').map(typeTag);
  const [documents, addresses] = await Promise.all([
    fetchContent({ name: 'search', query: corpusQuery, tags, schema: corpusSchema }),
    getSiteTree(),
  ]);
  return toSearchDocuments(documents, addresses);
}

/** Converts documents to plain text. Documents without a path are left out. */
export function toSearchDocuments(
  documents: z.output<typeof corpusSchema>,
  addresses: Pick<SiteTree, 'pathOf'>,
): SearchDocument[] {
  return documents.flatMap((document) => {
    const path = addresses.pathOf(document._id);
    if (path === undefined) return [];
    const points = [...document.goals, ...document.focusAreas].flatMap((point) => [
      point.title,
      point.text ?? '',
    ]);
    const texts = [
      document.audience,
      portableTextToPlainText(document.body),
      blocksToPlainText(document.blocks),
      ...points,
    ];
    return [
      {
        id: document._id,
        path,
        title: withoutSoftHyphens(document.title),
        lead: withoutSoftHyphens(document.lead ?? ''),
        text: withoutSoftHyphens(texts.filter(Boolean).join('\n')),
      },
    ];
  });
}
