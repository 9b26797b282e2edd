import type { MetadataRoute } from 'next';
import { addressBook } from '#lib/content/addresses.ts';
import { readEnv } from '#lib/env.ts';
import { sitePages } from '#lib/model.ts';

export const revalidate = 900;

/** Every public address. A page marked »noindex« is left out. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = readEnv().siteUrl;
  const addresses = await addressBook();
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
