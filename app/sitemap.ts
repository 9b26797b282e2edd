import type { MetadataRoute } from 'next';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { getPageSummaries } from '#lib/content/pageSummaries.ts';
import type { Versions } from '#lib/languages.ts';
import { sitePageIn } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';

export const revalidate = 900;

/**
 * Lists all public URLs with their versions in other languages, except pages marked `noindex`. Each has the date that the
 * page shows.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = readEnv().siteUrl;
  const [pages, addresses] = await Promise.all([getPageSummaries(), getSiteTree()]);
  const entry = (path: string, versions: Versions, changed?: string): MetadataRoute.Sitemap[number] => ({
    url: `${origin}${path}`,
    ...(changed && { lastModified: changed }),
    ...(Object.keys(versions).length > 1 && {
      alternates: {
        languages: Object.fromEntries(
          Object.entries(versions).map(([language, version]) => [language, `${origin}${version}`]),
        ),
      },
    }),
  });
  const search = sitePageIn('search', addresses.languages());
  return [
    ...pages.map(({ id, path, lastUpdated }) => entry(path, addresses.versions(id, false), lastUpdated)),
    ...Object.values(search).map((path) => entry(path, search)),
  ];
}
