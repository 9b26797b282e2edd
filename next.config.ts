import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { mayHaveAnOpener, openerPolicy } from './lib/headers/openerPolicy.ts';
import { pageHeaders, siteHeaders } from './lib/headers/siteHeaders.ts';
import { studioPolicy } from './lib/headers/studioPolicy.ts';
import { localSitePages, noPagePattern, siteFiles, siteFolders } from './lib/model.ts';
import { readEnv } from './lib/server/env.ts';

const env = readEnv();
const { studio } = siteFolders;

/**
 * Rewrite to the embedded lake, so that the Studio uses it from the site's own origin. The lake does its own access
 * control. Only its API and assets are exposed, not its health and metrics endpoints.
 */
const lakeRewrite = (lakeUrl: string) => ({
  source: `${siteFolders.lake}/:path((?:v[^/]+|images|files)/.*)`,
  destination: `${lakeUrl}/:path`,
});

const pagePaths = `/:path((?!${noPagePattern}).*)`;
const nonPagePaths = `/:path((?:${noPagePattern}).*)`;

/**
 * RxJS as one file instead of 223, which Next compiles separately for pages, routes and proxy. Saves more than a second of
 * each build. Sanity's client imports `rxjs` and `rxjs/operators`; from the latter only operators that the former has too.
 */
const rxjs = './node_modules/rxjs/dist/bundles/rxjs.umd.js';

export const config: NextConfig = {
  poweredByHeader: false,
  // URLs reach proxy.ts unmodified, because it redirects to the final URL in one step.
  skipTrailingSlashRedirect: true,
  skipProxyUrlNormalize: true,
  experimental: {
    // Saves one request before first paint; lib/pageCache/stripScripts.ts allows the style by its hash.
    inlineCss: true,
    // Every build starts without a compiler cache. Writing it cost the first build a quarter of its processor time (54 s
    // with, 39 s without, at 1,000 pages), and stale entries could outlive the sources.
    turbopackFileSystemCacheForBuild: false,
    // The server keeps the source of its code in memory: minified 20 MB less, for 0.7 s of each build. Builds are shorter
    // without source maps (`npm run bench -- --only builds`).
    turbopackMinify: { server: true, client: true },
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    // Threads start faster than processes: saves almost a second of each build.
    workerThreads: true,
  },
  turbopack: { resolveAlias: { rxjs, 'rxjs/operators': rxjs } },
  enablePrerenderSourceMaps: false,
  reactStrictMode: true,
  // Loaded from node_modules; bundled, each would be compiled separately for proxy, pages and routes. Not
  // `@sanity/client`: unbundled, it bypasses Next's `fetch`, and pages lose their cache tags (lib/content/client.ts).
  serverExternalPackages: ['lightningcss', 'parse5', 'zod'],
  // The handler does not cache fetch responses, because a cached bad one would never be replaced (lib/pageCache/handler.ts).
  // With PAGE_CACHE=off, pages contain Next's scripts and are otherwise the same.
  ...(process.env.PAGE_CACHE !== 'off' && {
    cacheHandler: `${import.meta.dirname}/lib/pageCache/handler.ts`,
  }),
  // Disables /_next/image: images are served from /media in a fixed set of sizes.
  images: { unoptimized: true },
  // `npm run check` and `npm test` check types; a type error in a test must not prevent the site from starting.
  typescript: { ignoreBuildErrors: true },
  async rewrites() {
    return {
      beforeFiles: [
        // Next, TypeScript and the fingerprint of a build all leave out folders whose name begins with a dot.
        { source: siteFiles.securityContact, destination: siteFiles.oldSecurityContact },
        // The search form is a static page; only a search is rendered on request.
        ...Object.values(localSitePages).map(({ search, searchResults }) => ({
          source: search,
          has: [{ type: 'query' as const, key: 'q' }],
          destination: searchResults,
        })),
      ],
      afterFiles: [
        // The Studio is a single-page app: every URL is served by its index page, except its static files.
        { source: `${studio}/:path((?!static/).*)*`, destination: `${studio}/index.html` },
        ...(env.embedded ? [lakeRewrite(`http://127.0.0.1:${env.lakePort}`)] : []),
      ],
      fallback: [],
    };
  },
  async headers() {
    return [
      { source: '/:path*', headers: siteHeaders },
      { source: pagePaths, headers: pageHeaders },
      ...mayHaveAnOpener.map((condition) => ({ source: pagePaths, ...condition, headers: [openerPolicy] })),
      { source: nonPagePaths, headers: [openerPolicy] },
      { source: `${studio}/:path*`, headers: studioPolicy(env.embedded ? undefined : env.sanity.projectId) },
      {
        source: `${studio}/static/:path*`,
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
    ];
  },
};

/**
 * Output folder of Next's own commands, which empty it before each build. `npm start` builds into a new folder while the
 * old build is served, and switches when the build is complete.
 */
const plainDistDir = '.next/plain';

/** Preparation for each of Next's own commands. This project's commands set NEXT_DIST_DIR and prepare by themselves. */
const preparations: Record<string, 'build' | 'dev' | 'start'> = {
  [PHASE_PRODUCTION_BUILD]: 'build',
  [PHASE_DEVELOPMENT_SERVER]: 'dev',
  [PHASE_PRODUCTION_SERVER]: 'start',
};

/** Next's settings. Plain `next build`, `next dev` and `next start` are prepared first, as this project's commands are. */
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
