import { siteFiles, siteFolders, sitePages } from '#lib/model.ts';

/** Last parts of an address that other systems wrote for the page above it: wherever they stand, they are read so. */
export const emptyNames: ReadonlySet<string> = new Set(['index', 'default']);

/** First path segments that the site itself answers: no page at the root can have them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...[...Object.values(sitePages), ...Object.values(siteFiles), ...Object.values(siteFolders)].map(
    (path) => path.split('/')[1] ?? '',
  ),
  // What frameworks, browsers and search engines ask for, and what the site may have one day.
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
  'manifest',
  'manifest.webmanifest',
  'opengraph-image',
  'public',
  'robots',
  'rss',
  'sitemap',
  'static',
  'twitter-image',
  'was',
]);
