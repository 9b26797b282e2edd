import type { MetadataRoute } from 'next';
import { localSitePages, siteFiles, siteFolders } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';

const { api, lake, studio } = siteFolders;

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [
        ...[`${api}/`, `${lake}/`, studio],
        ...Object.values(localSitePages).flatMap(({ search, searchResults }) => [
          searchResults,
          `${search}?`,
        ]),
      ],
    },
    sitemap: `${readEnv().siteUrl}${siteFiles.sitemap}`,
  };
}
