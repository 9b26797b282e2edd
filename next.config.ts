import type { NextConfig } from 'next';
import { mayHaveAnOpener, openerPolicy } from './lib/headers/openerPolicy.ts';
import { pageHeaders, siteHeaders } from './lib/headers/siteHeaders.ts';
import { studioPolicy } from './lib/headers/studioPolicy.ts';
import { noPagePattern, siteFolders, sitePages } from './lib/model.ts';
import { readEnv } from './lib/server/env.ts';

const env = readEnv();
const { studio } = siteFolders;

/**
 * The Studio uses the embedded lake through the site: one origin, one policy. The lake itself decides who may do what;
 * only its API and its assets are reached this way, not its health and metrics.
 */
const toLake = (lake: string) => ({
  source: `${siteFolders.lake}/:path((?:v[^/]+|images|files)/.*)`,
  destination: `${lake}/:path`,
});

const pages = `/:path((?!${noPagePattern}).*)`;
const noPages = `/:path((?:${noPagePattern}).*)`;

/**
 * RxJS in one file instead of 223, each compiled anew for pages, routes and proxy: more than a second of each build.
 * Sanity's client takes it in under both names, and from the second only what the first has alike.
 */
const rxjs = './node_modules/rxjs/dist/bundles/rxjs.umd.js';

const config: NextConfig = {
  // `npm start` builds beside the build that is being served and swaps when it is whole.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // Every address goes to proxy.ts as it was asked for: it leads to the right one in one hop.
  skipTrailingSlashRedirect: true,
  skipProxyUrlNormalize: true,
  experimental: {
    // One request less before the page is drawn; lib/pageCache/stripScripts.ts allows it by its hash.
    inlineCss: true,
    // Each build is made from nothing. Writing the compiler's cache cost the first build a quarter of its processor time
    // (54 s with, 39 s without, at 1,000 pages), and what it held could outlive the sources.
    turbopackFileSystemCacheForBuild: false,
    // What only this machine runs is read by nobody, minified or not, and a build is shorter without maps of it
    // (`npm run bench -- --only builds`).
    turbopackMinify: { server: false, client: true },
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    // A thread is there sooner than a process: most of a second of each build.
    workerThreads: true,
  },
  turbopack: { resolveAlias: { rxjs, 'rxjs/operators': rxjs } },
  enablePrerenderSourceMaps: false,
  reactStrictMode: true,
  // Node reads these where they lie; bundled, each would be compiled anew for proxy, pages and routes. Not Sanity's
  // client: as Node reads it, it fetches past Next, which then knows of no page what it was made from.
  serverExternalPackages: ['lightningcss', 'parse5', 'zod'],
  // The handler keeps no fetch entries: a bad answer that is kept never heals (see lib/pageCache/handler.mjs).
  // Without it, pages are heavier by Next's scripts, and otherwise the same.
  ...(process.env.PAGE_CACHE !== 'off' && {
    cacheHandler: `${import.meta.dirname}/lib/pageCache/handler.mjs`,
  }),
  // Turns /_next/image off: images come from /media in the sizes the pages name.
  images: { unoptimized: true },
  // Types are checked by `npm run check` and `npm test`; a slip in a test must not keep the site from starting.
  typescript: { ignoreBuildErrors: true },
  async rewrites() {
    return {
      beforeFiles: [
        // The form is a static page; only a question makes a page on request.
        {
          source: sitePages.search,
          has: [{ type: 'query', key: 'q' }],
          destination: sitePages.searchResults,
        },
      ],
      afterFiles: [
        // Every address of the Studio is its one page; its files were found before this.
        { source: `${studio}/:path((?!static/).*)*`, destination: `${studio}/index.html` },
        ...(env.embedded ? [toLake(`http://127.0.0.1:${env.lakePort}`)] : []),
      ],
      fallback: [],
    };
  },
  async headers() {
    return [
      { source: '/:path*', headers: siteHeaders },
      { source: pages, headers: pageHeaders },
      ...mayHaveAnOpener.map((asked) => ({ source: pages, ...asked, headers: [openerPolicy] })),
      { source: noPages, headers: [openerPolicy] },
      { source: `${studio}/:path*`, headers: studioPolicy(env.embedded ? undefined : env.sanity.projectId) },
      {
        source: `${studio}/static/:path*`,
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
    ];
  },
};

export default config;
