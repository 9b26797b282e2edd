import type { MetadataRoute } from 'next';
import { siteFiles, siteFolders, sitePages } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';

const { api, lake, studio } = siteFolders;

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [`${api}/`, `${lake}/`, studio, sitePages.searchResults, `${sitePages.search}?`],
    },
    sitemap: `${readEnv().siteUrl}${siteFiles.sitemap}`,
  };
}
