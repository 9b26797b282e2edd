import type { MetadataRoute } from 'next';
import { readEnv } from '#lib/env.ts';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/api/', '/lake/', '/studio', '/soeg/resultater', '/soeg?'] },
    sitemap: `${readEnv().siteUrl}/sitemap.xml`,
  };
}
