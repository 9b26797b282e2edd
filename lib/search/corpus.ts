import { defineQuery } from 'groq';
import { z } from 'zod';
import { fetchContent } from '#lib/content/fetchContent.ts';
import { text } from '#lib/content/fields/text.ts';
import { lenientArray, lenientOptional, requiredArray } from '#lib/content/lenientZod.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { typeTag } from '#lib/content/tags.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
// By their paths: the generator of the query's type does not know `#lib`.
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

/** What can be found: a page with everything a visitor can read on it, as plain text. */
export type SearchDocument = { id: string; path: string; title: string; lead: string; text: string };

/** Everything public that has an address and is not hidden from search. Throws ContentUnavailable. */
export async function loadCorpus(): Promise<SearchDocument[]> {
  const tags = typesWith('searchable').map(typeTag);
  const [documents, addresses] = await Promise.all([
    fetchContent({ name: 'search', query: corpusQuery, tags, schema: corpusSchema }),
    getSiteTree(),
  ]);
  return toSearchDocuments(documents, addresses);
}

/** The documents that have an address, as plain text. */
export function toSearchDocuments(
  documents: z.output<typeof corpusSchema>,
  addresses: Pick<SiteTree, 'pathOf'>,
): SearchDocument[] {
  return documents.flatMap((document) => {
    const path = addresses.pathOf(document._id);
    if (path === undefined) return [];
    const points = [...document.goals, ...document.focusAreas].flatMap((each) => [
      each.title,
      each.text ?? '',
    ]);
    const words = [
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
        text: withoutSoftHyphens(words.filter(Boolean).join('\n')),
      },
    ];
  });
}
