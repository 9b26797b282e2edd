import { defineQuery } from 'groq';
import { cache } from 'react';
import { z } from 'zod';
// Relative paths, because the type generator for queries does not resolve `#lib`.
import { isFrontPage } from '../languages.ts';
import { homeId, routedTypes, routedTypesGroq } from '../model.ts';
import { fetchContent } from './fetchContent.ts';
import { news, newsProjection } from './fields/news.ts';
import { changed, day, text } from './fields/text.ts';
import { lastUpdated } from './lastUpdated.ts';
import { lenientOptional, requiredArray } from './lenientZod.ts';
import { getSiteTree } from './loadSiteTree.ts';
import { documentTag, typeTag } from './tags.ts';

const pageSummariesQuery = defineQuery(`
  *[(_type in [${routedTypesGroq}] && defined(slug.current)) || _id == "homePage"]{
    "id": _id, "title": coalesce(title, name), "description": coalesce(seo.description, lead),
    "changed": _updatedAt, lastReviewed, ${newsProjection}
  }
`);

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
  const tags = [...routedTypes.map(typeTag), documentTag(homeId)];
  const [summaries, addresses] = await Promise.all([
    fetchContent({ name: 'page summaries', query: pageSummariesQuery, tags, schema: pageSummaries }),
    getSiteTree(),
  ]);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
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
