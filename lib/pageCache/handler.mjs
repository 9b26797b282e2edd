import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { dependsOnOpener } from '#lib/headers/openerPolicy.ts';
import { log } from '#lib/server/log.ts';
import { count, gauge, observe } from '#lib/server/metrics.ts';
import { restoreStaleTags } from './staleTags.ts';
import { stripScripts } from './stripScripts.ts';

restoreStaleTags();

const PagesOnDisk = FileSystemCache.default ?? FileSystemCache;

/** When each page was last asked for, in milliseconds. Next asks once before it makes one, and never while it does. */
const asked = new Map();
const most = 10_000;

/** A page larger than this, in characters, is not kept: something is wrong with it. */
const largest = 2_000_000;

/** What may be written to disk, in bytes, in the life of one process; after that pages are kept in memory only. */
const room = { left: 512 * 1024 ** 2 };

/** Entries of the cache in memory that are as visitors get them. */
const made = new WeakSet();

/**
 * Next's own file cache with pages as visitors get them: without scripts, under a policy that allows none. Pages are
 * the only cache: a fetch entry keeps a bad answer for good, and on a stale refresh Next drops the abort signal, so
 * that a source that hangs pins the page. The tags of a fetch still reach the page that made it.
 *
 * Draft mode never comes here: previews are rendered on request and keep their scripts.
 *
 * A page is dated by when its making began. Next dates it by the end, and so would take what was published in between,
 * which is not in it, for older than the page: it would stay old until it is changed again.
 */
export default class PageCache extends PagesOnDisk {
  async get(key, context) {
    if (context.kind === 'FETCH') return null;
    if (asked.size >= most) asked.clear();
    asked.set(key, Date.now());
    const entry = await super.get(key, context);
    if (context.kind === 'APP_PAGE') count('site_page_cache_total', { result: entry ? 'hit' : 'miss' });
    // Pages that `next build` made come from disk as Next made them.
    if (entry?.value?.kind === 'APP_PAGE') asVisitorsGetIt(entry.value);
    return entry;
  }

  async set(key, value, context) {
    if (value?.kind === 'FETCH') return;
    if (value?.kind === 'APP_PAGE') asVisitorsGetIt(value);
    // A page that could not be rendered is set again as it was, with a new date, to be tried again in some seconds. On
    // disk it keeps its date: after a restart it would pass for a page that shows what was published since.
    const retained = PagesOnDisk.memoryCache?.get(key)?.value === value;
    const toDisk = !retained && this.mayBeWritten(key, value);
    const written = toDisk ? super.set(key, value, context) : this.remember(key, value, context);
    const kept = PagesOnDisk.memoryCache?.get(key);
    // Less one: a change of the same millisecond may be the later of the two.
    const began = asked.has(key) ? asked.get(key) - 1 : undefined;
    if (kept && began !== undefined) kept.lastModified = began;
    if (value?.kind === 'APP_PAGE') countRender(value, asked.get(key));
    asked.delete(key);
    await written;
    if (toDisk && began !== undefined) await this.dateFile(key, value, began);
  }

  /** Dates the file of a page: a restarted site takes the page's age from it. */
  async dateFile(key, value, milliseconds) {
    const ending = { APP_PAGE: 'html', APP_ROUTE: 'body' }[value?.kind];
    if (!this.flushToDisk || !ending) return;
    const date = milliseconds / 1000;
    await utimes(this.getFilePath(`${key}.${ending}`, value.kind), date, date).catch((cause) =>
      log.warn('cache', 'a page could not be dated; after a restart it may be old for 15 minutes', { cause }),
    );
  }

  /** A 404 goes to disk only in the place of a page: the page must go, but nobody fills the disk by asking for nothing. */
  mayBeWritten(key, value) {
    if (value?.kind !== 'APP_PAGE') return true;
    if (value.html.length > largest || value.html.length > room.left) return false;
    if (value.status === 404 && !this.isOnDisk(key)) return false;
    room.left -= value.html.length;
    return true;
  }

  /** Whether a page was made here before, since the build (under the key) or by it (under its path). */
  isOnDisk(key) {
    const path = key.replace(/^.*\/\$(?=\/)/, '');
    return [key, path].some((each) => existsSync(this.getFilePath(`${each}.html`, 'APP_PAGE')));
  }

  /** As Next's own `set`, without the disk. */
  remember(key, value, context) {
    const { flushToDisk } = this;
    this.flushToDisk = false;
    // Looked at before anything is waited for.
    const remembered = super.set(key, value, context);
    this.flushToDisk = flushToDisk;
    return remembered;
  }
}

function countRender({ html }, since) {
  count('site_page_cache_written_bytes_total', {}, html.length);
  if (since !== undefined) observe('site_render_seconds', (Date.now() - since) / 1000);
}

gauge('site_page_cache_disk_room_bytes', 'HTML that may still be written to disk.', () => room.left);

/** Turns an entry into what visitors get, in place: the cache in memory holds the same object. */
function asVisitorsGetIt(value) {
  if (made.has(value)) return;
  const { html, policy } = stripScripts(value.html);
  value.html = html;
  // Next adds its own Vary to this one.
  value.headers = { ...value.headers, 'content-security-policy': policy, vary: dependsOnOpener };
  // What a client router would ask for. There is none, and it is three quarters of an entry.
  value.rscData = Buffer.alloc(0);
  value.segmentData = undefined;
  made.add(value);
}
