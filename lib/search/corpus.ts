import { defineQuery } from 'groq';
import { z } from 'zod';
import { blocksIn } from '#lib/content/blocks/blocksIn.ts';
import { member } from '#lib/content/documents/networkGroup.ts';
import { strategyFactFields } from '#lib/content/documents/strategy.ts';
import { fetchContent } from '#lib/content/fetchContent.ts';
import { contact } from '#lib/content/fields/contact.ts';
import { text } from '#lib/content/fields/text.ts';
import { keepRows } from '#lib/content/keptRows.ts';
import { lenientArray, lenientOptional, requiredArray } from '#lib/content/lenientZod.ts';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { documentTag, typeTag } from '#lib/content/tags.ts';
import { isFrontPage, languageOf } from '#lib/languages.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { SiteTree } from '#lib/urls/siteTree.ts';
// Relative paths, because the type generator for queries does not resolve `#lib`.
import { blocks, blocksProjection } from '../content/blocks/blockUnion.ts';
import { portableText, portableTextProjection } from '../content/fields/portableText.ts';
import { homeId, typesWith } from '../model.ts';
import { sectionsOfFields } from './fieldSections.ts';
import { type Section, sectionsOfBlocks, sectionsOfText, withoutLists } from './sections.ts';

export const corpusQuery = defineQuery(`
  *[_id in $ids && seo.noIndex != true]{
    _id, "title": coalesce(title, name), lead, audience,
    "body": body${portableTextProjection},
    "blocks": blocks${blocksProjection},
    "strategy": select(_type == "strategy" => {
      status, period{from, to}, agreement{name, settledOn, from, to, source}
    }),
    goals[]{title, text}, focusAreas[]{title, text},
    members[]{name, position, workplace}, contact{name, position, email, telephone}, searchTerms
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
    strategy: lenientOptional('strategy', z.object(strategyFactFields)),
    goals: lenientArray('goals', point),
    focusAreas: lenientArray('focusAreas', point),
    members: lenientArray('members', member.omit({ _key: true })),
    contact: lenientOptional('contact', contact),
    searchTerms: lenientArray('searchTerms', text),
  }),
);

/** A searchable page, as plain text. */
export type SearchDocument = {
  id: string;
  path: string;
  title: string;
  /** Titles of the pages above, from the top. */
  trail: readonly string[];
  /** Lead, and whom the page is about. */
  lead: string;
  /** Words that the editors added, because visitors search for them: synonyms. */
  searchTerms: string;
  sections: readonly Section[];
};

/** Pages in one request: the documents of all pages at once take ten times the memory of their texts. */
const batchSize = 100;

const tags = [...typesWith('searchable').map(typeTag), documentTag(homeId)];

const kept = keepRows<SearchDocument>('texts', async (ids) => {
  const siteTree = await getSiteTree();
  const wanted = ids ?? searchableIds(siteTree);
  const pages: SearchDocument[] = [];
  for (let from = 0; from < wanted.length; from += batchSize) {
    const documents = await fetchContent({
      ...{ name: 'search', query: corpusQuery, tags, schema: corpusSchema },
      params: { ids: wanted.slice(from, from + batchSize) },
    });
    pages.push(...toSearchDocuments(documents, siteTree));
  }
  return pages;
});

/** Has the texts of these documents read again before the next index is built. */
export const invalidateCorpus = (ids: Iterable<string>): void => kept.reread(ids);

/**
 * Returns all published pages except those marked `noIndex`, with their current paths.
 *
 * @throws ContentUnavailable if the store does not respond
 */
export async function loadCorpus(): Promise<SearchDocument[]> {
  const siteTree = await getSiteTree();
  const known = await kept.get();
  // A page that had no path, because the one above it was not published, has one without a change of its own.
  kept.reread(siteTree.all().flatMap(({ id, hidden }) => (hidden || known.has(id) ? [] : [id])));
  const rows = await kept.get();
  return searchableIds(siteTree).flatMap((id) => {
    const [row, path] = [rows.get(id), siteTree.pathOf(id)];
    return row && path !== undefined ? [{ ...row, path, trail: trailOf(id, siteTree) }] : [];
  });
}

/** Ids of the documents that are searched. */
export const searchableIds = (siteTree: Pick<SiteTree, 'all'>): string[] => [
  homeId,
  ...siteTree.all().map(({ id }) => id),
];

/** Converts documents to plain text. Documents without a path are left out. */
export function toSearchDocuments(
  documents: z.output<typeof corpusSchema>,
  addresses: Pick<SiteTree, 'pathOf' | 'ancestors'>,
): SearchDocument[] {
  return documents.flatMap((document) => {
    const path = addresses.pathOf(document._id);
    if (path === undefined) return [];
    const language = languageOf(path);
    const blocks = blocksIn(language, document.blocks, addresses);
    const sections = [
      ...sectionsOfText(document.body),
      ...sectionsOfBlocks(isFrontPage(path) ? withoutLists(blocks) : blocks, language),
      ...sectionsOfFields(document, language),
    ];
    return [
      {
        id: document._id,
        path,
        title: withoutSoftHyphens(document.title),
        trail: trailOf(document._id, addresses),
        lead: withoutSoftHyphens(leadOf(document)),
        searchTerms: document.searchTerms.join('\n'),
        sections: sections.flatMap(({ anchor, heading, text }) =>
          heading === undefined && text === ''
            ? []
            : [
                {
                  ...(heading !== undefined && { anchor, heading: withoutSoftHyphens(heading) }),
                  text: withoutSoftHyphens(text),
                },
              ],
        ),
      },
    ];
  });
}

/** The lead, and whom the page is about, unless the lead says it in the same words. */
function leadOf({
  lead = '',
  audience = '',
}: {
  lead?: string | undefined;
  audience?: string | undefined;
}): string {
  return lead.toLowerCase().includes(audience.toLowerCase())
    ? lead
    : [lead, audience].filter(Boolean).join('\n');
}

const trailOf = (id: string, addresses: Pick<SiteTree, 'ancestors'>): string[] =>
  addresses
    .ancestors(id)
    .slice(0, -1)
    .filter((page) => !isFrontPage(page.path))
    .map(({ title }) => withoutSoftHyphens(title));
