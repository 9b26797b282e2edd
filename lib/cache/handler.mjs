import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';

const PagesOnDisk = FileSystemCache.default ?? FileSystemCache;

/** When each page was last asked for, in milliseconds. Next asks once before it makes one, and never while it does. */
const asked = new Map();
const most = 10_000;

/**
 * Next's own file cache, less the fetch entries: pages are the only cache. A fetch entry keeps a bad answer for
 * good, and on a stale refresh Next drops the abort signal, so that a source that hangs pins the page. The tags of
 * a fetch still reach the page that made it.
 *
 * A page is dated by when its making began. Next dates it by the end, and so would take what was published in between,
 * which is not in it, for older than the page: it would stay old until it is changed again.
 */
export default class PageCache extends PagesOnDisk {
  async get(key, context) {
    if (context.kind === 'FETCH') return null;
    if (asked.size >= most) asked.clear();
    asked.set(key, Date.now());
    return super.get(key, context);
  }

  async set(key, value, context) {
    if (value?.kind === 'FETCH') return;
    const written = super.set(key, value, context);
    const kept = PagesOnDisk.memoryCache?.get(key);
    // Less one: a change of the same millisecond may be the later of the two.
    if (kept && asked.has(key)) kept.lastModified = asked.get(key) - 1;
    asked.delete(key);
    await written;
  }
}
