import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

/** Shared by the whole process: Next loads the cache handler outside the bundles of proxy and routes. */
const memory = processGlobal('cached-paths', () => ({ paths: new Set<string>(), hasReadBuild: false }));
const maxPaths = 20_000;

/**
 * The path of a page from its cache key, `/index` for the front page. Pages of the build have their path as key; pages
 * rendered since have `/route-cache/APP_PAGE/<hash>/$<path>`.
 */
export const pathOfKey = (key: string): string => key.replace(/^.*\/\$(?=\/)/, '');

/**
 * Records whether the page cache has a copy of a page that exists.
 *
 * @param key the cache key of the page
 */
export function recordCached(key: string, isCached: boolean): void {
  const path = pathOfKey(key);
  if (!isCached) memory.paths.delete(path);
  else if (memory.paths.size < maxPaths) memory.paths.add(path);
}

/**
 * Records the pages of the build, once: a page that nobody has requested yet has a copy too.
 *
 * @param serverDistDir folder `server` of the build
 */
export function recordPrerendered(serverDistDir: string): void {
  if (memory.hasReadBuild) return;
  memory.hasReadBuild = true;
  try {
    const manifest = readFileSync(join(serverDistDir, '../prerender-manifest.json'), 'utf8');
    const { routes } = JSON.parse(manifest) as { routes: Record<string, unknown> };
    for (const path of Object.keys(routes)) recordCached(path === '/' ? '/index' : path, true);
  } catch (cause) {
    log.warn('cache', 'the list of prerendered pages could not be read', { cause });
  }
}

/**
 * True if the page cache had a copy of the page, fresh or stale, when it was last read or written. Next answers with that
 * copy at once, whatever the content store does.
 *
 * @param pathname decoded or not: the paths of documents are ASCII
 */
export const isCached = (pathname: string): boolean =>
  memory.paths.has(pathname === '/' ? '/index' : pathname);
