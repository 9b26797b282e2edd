import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';

const PagesOnDisk = FileSystemCache.default ?? FileSystemCache;

/**
 * Next's own file cache, less the fetch entries: pages are the only cache. A fetch entry keeps a bad answer for
 * good, and on a stale refresh Next drops the abort signal, so that a source that hangs pins the page. The tags of
 * a fetch still reach the page that made it.
 */
export default class PageCache extends PagesOnDisk {
  async get(key, context) {
    return context.kind === 'FETCH' ? null : super.get(key, context);
  }

  async set(key, value, context) {
    if (value?.kind !== 'FETCH') await super.set(key, value, context);
  }
}
