import type { NextConfig } from 'next';

const config: NextConfig = {
  // `npm start` builds beside the build that is being served and swaps when it is whole.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // The handler keeps no fetch entries: a bad answer that is kept never heals (see lib/cache/handler.mjs).
  cacheHandler: `${import.meta.dirname}/lib/cache/handler.mjs`,
  // Turns /_next/image off: images come from /media in the sizes the pages name.
  images: { unoptimized: true },
  // Types are checked by `npm run check` and `npm test`; a slip in a test must not keep the site from starting.
  typescript: { ignoreBuildErrors: true },
  async rewrites() {
    return {
      // The form is a static page; only a question makes a page on request.
      beforeFiles: [{ source: '/soeg', has: [{ type: 'query', key: 'q' }], destination: '/soeg/resultater' }],
      afterFiles: [],
      fallback: [],
    };
  },
};

export default config;
