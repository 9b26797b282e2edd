import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
// Relative paths, because the type generator for queries does not resolve `#lib`.
import { isFrontPage } from '../languages.ts';
import { homeId, routedTypes, routedTypesGroq } from '../model.ts';
import { fetchContent } from './fetchContent.ts';
import { news, newsProjection } from './fields/news.ts';
import { changed, day, text } from './fields/text.ts';
import { keepRows } from './keptRows.ts';
import { lastUpdated } from './lastUpdated.ts';
import { lenientOptional, requiredArray } from './lenientZod.ts';
import { getSiteTree } from './loadSiteTree.ts';
import { registerTags } from './registerTags.ts';
import { documentTag, typeTag } from './tags.ts';

const filter = `(_type in [${routedTypesGroq}] && defined(slug.current)) || _id == "homePage"` as const;

const projection = `{
  "id": _id, "title": coalesce(title, name), "description": coalesce(seo.description, lead),
  "changed": _updatedAt, lastReviewed, ${newsProjection}
}` as const;

const pageSummariesQuery = defineQuery(`*[${filter}]${projection}`);
const pageSummariesOfQuery = defineQuery(`*[_id in $ids && (${filter})]${projection}`);

export const pageSummaries = requiredArray(
  'page summaries',
  z.object({
    id: z.string().min(1),
    title: text.nullish().catch(undefined),
    description: lenientOptional('description', text),
    changed,
    lastReviewed: lenientOptional('lastReviewed', day),
    news,
  }),
);

type Summary = z.output<typeof pageSummaries>[number];

/** Cache tags of the files that list all pages. */
const tags = [...routedTypes.map(typeTag), documentTag(homeId)];

const request = { name: 'page summaries', tags: [], schema: pageSummaries };

const kept = keepRows<Summary>('summaries', (ids) =>
  ids
    ? fetchContent({ ...request, query: pageSummariesOfQuery, params: { ids: [...ids] } })
    : fetchContent({ ...request, query: pageSummariesQuery }),
);

/** Has the summaries of these documents read again before a file that lists them is next made. */
export const invalidateSummaries = (ids: Iterable<string>): void => kept.reread(ids);

/** A page in a list for programs: the sitemap, the feed, `llms.txt`. Texts may contain soft hyphens. */
export type PageSummary = Pick<Summary, 'id' | 'description' | 'news'> & {
  path: string;
  title: string;
  /** The day that the page shows, ISO 8601; front pages show none. */
  lastUpdated: string | undefined;
};

/**
 * Fetches all public pages except those hidden from search engines: the front page, then the others sorted by path.
 *
 * @throws ContentUnavailable if the store does not respond
 */
export const getPageSummaries = cache(async (): Promise<PageSummary[]> => {
  registerTags(tags);
  const [byId, addresses] = await Promise.all([kept.get(), getSiteTree()]);
  const visible = addresses.all().filter(({ hidden }) => !hidden);
  const isHomeVisible = addresses.versions(homeId, false).da !== undefined;
  const home = isHomeVisible ? [{ id: homeId, path: '/', title: '' }] : [];
  return [...home, ...visible].map(({ id, path, title }) => {
    // A row that cannot be read costs the page its date, not its place in the list.
    const summary = byId.get(id);
    const day =
      summary && !isFrontPage(path) ? lastUpdated(summary.changed, summary.lastReviewed) : undefined;
    const { description, news } = summary ?? {};
    return { id, path, title: summary?.title ?? title, description, news, lastUpdated: day };
  });
});
