import { localSitePages, siteFiles, siteFolders, sitePages } from '#lib/model.ts';

/** Slugs reserved at every level: in old URLs, a last segment `index` or `default` means the page above it. */
export const indexNames: ReadonlySet<string> = new Set(['index', 'default']);

/** Slugs reserved below the English front page: the site's own pages. */
export const reservedEnglishSlugs: ReadonlySet<string> = new Set(
  Object.values(localSitePages.en).map((path) => path.split('/')[2] ?? ''),
);

/** Slugs reserved at the top level: first path segments of the site's own routes. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...[...Object.values(sitePages), ...Object.values(siteFiles), ...Object.values(siteFolders)].map(
    (path) => path.split('/')[1] ?? '',
  ),
  // Requested by frameworks, browsers and search engines, or reserved for future use.
  '404',
  '500',
  'apple-icon',
  'en',
  'favicon',
  'favicon.ico',
  'feed',
  'files',
  'fonts',
  'health',
  'icon',
  'images',
  'llms.txt',
  'opengraph-image',
  'public',
  'robots',
  'rss',
  'sitemap',
  'static',
  'twitter-image',
  'was',
]);
