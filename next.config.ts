import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
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

export const config: NextConfig = {
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

/**
 * Where Next builds. `npm start` builds beside the build that is being served and swaps when it is whole; Next's own
 * commands have a folder beside those, which they empty before each build.
 */
const plainDistDir = '.next/plain';

/** What Next's own commands need first; ours set NEXT_DIST_DIR, and have done it. */
const preparations: Record<string, 'build' | 'dev' | 'start'> = {
  [PHASE_PRODUCTION_BUILD]: 'build',
  [PHASE_DEVELOPMENT_SERVER]: 'dev',
  [PHASE_PRODUCTION_SERVER]: 'start',
};

/** Next's settings. For `next build`, `next dev` and `next start` by themselves it first does what ours do before Next. */
export default async function nextConfig(phase: string): Promise<NextConfig> {
  const distDir = process.env.NEXT_DIST_DIR || plainDistDir;
  const command = process.env.NEXT_DIST_DIR ? undefined : preparations[phase];
  // Also for the code that reads it, and for Next's workers, which read this file again.
  process.env.NEXT_DIST_DIR = distDir;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  // `next typegen` has the phase of a build.
  if (command !== undefined && !process.argv.includes('typegen')) {
    const { prepareNext } = await import('./lib/builds/prepareNext.ts');
    await prepareNext(import.meta.dirname, command);
  }
  return { ...config, distDir };
}
