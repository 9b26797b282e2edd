import type { MetadataRoute } from 'next';
import { getSiteTree } from '#lib/content/loadSiteTree.ts';
import { sitePages } from '#lib/model.ts';
import { readEnv } from '#lib/server/env.ts';

export const revalidate = 900;

/** Lists all public URLs, except pages marked `noindex`. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = readEnv().siteUrl;
  const addresses = await getSiteTree();
  const pages = addresses.all().filter((entry) => !entry.hidden);
  return [
    { url: `${origin}/` },
    { url: `${origin}${sitePages.search}` },
    ...pages.map(({ path, changed }) => ({
      url: `${origin}${path}`,
      ...(changed && { lastModified: changed }),
    })),
  ];
}
