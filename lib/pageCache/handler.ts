import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { dependsOnOpener } from '#lib/headers/openerPolicy.ts';
import { maxStoredSlug } from '#lib/model.ts';
import { log } from '#lib/server/log.ts';
import { count, gauge, observe } from '#lib/server/metrics.ts';
import { pathOfKey, recordCached, recordPrerendered } from './cachedPaths.ts';
import { restoreStaleTags } from './staleTags.ts';
import { stripScripts } from './stripScripts.ts';

restoreStaleTags();

type CachedPage = {
  kind: 'APP_PAGE';
  html: string;
  status?: number;
  headers?: Record<string, unknown>;
  rscData?: Buffer;
  segmentData?: unknown;
};
type CachedValue = CachedPage | { kind: 'FETCH' | 'APP_ROUTE' | 'IMAGE' | 'REDIRECT' } | null;
type CacheEntry = { value: CachedValue; lastModified?: number };
type RequestContext = { kind: string };

/** Next's file cache, with the members that its own types declare private. */
type FileCache = {
  flushToDisk?: boolean;
  get(key: string, context: RequestContext): Promise<CacheEntry | null>;
  set(key: string, value: CachedValue, context: object): Promise<void>;
  getFilePath(path: string, kind: string): string;
};
/** Options that Next passes to a cache handler. */
type BuildContext = { serverDistDir: string };
type FileCacheClass = {
  new (context: BuildContext): FileCache;
  memoryCache?: { get(key: string): CacheEntry | undefined };
};

// CommonJS: by import, its default export is one level deeper in Node than in a bundle.
const PagesOnDisk = ('default' in FileSystemCache
  ? FileSystemCache.default
  : FileSystemCache) as unknown as FileCacheClass;

/** Time (ms) of the last `get` for each page. Next calls `get` once before a render, and never during it. */
const requestedAt = new Map<string, number>();
const maxKeys = 10_000;

/** A larger page is not written to disk: something is wrong with it. */
const maxPageLength = 2_000_000;

/** Remaining disk budget of this process; once it is used up, pages are cached in memory only. */
const diskBudget = { remainingBytes: 512 * 1024 ** 2 };

/** Entries of the memory cache that have already been transformed. */
const transformed = new WeakSet<CachedPage>();

/**
 * Extends Next's file cache: pages are stored as visitors get them, without scripts and with a policy that allows none.
 * Only pages are cached. A fetch entry would keep a bad response for good, and on a stale refresh Next drops the abort
 * signal, so that a source that hangs would block the page. A fetch still passes its tags on to its page.
 *
 * Draft mode bypasses this cache: previews are rendered on request and keep their scripts.
 *
 * A page is dated by the start of its render. Next dates it by the end: a change published during the render, which the
 * page lacks, would then count as older than the page, and the page would stay outdated until the next change.
 */
export default class PageCache extends PagesOnDisk {
  constructor(context: BuildContext) {
    super(context);
    recordPrerendered(context.serverDistDir);
  }

  override async get(key: string, context: RequestContext): Promise<CacheEntry | null> {
    if (context.kind === 'FETCH') return null;
    if (requestedAt.size >= maxKeys) requestedAt.clear();
    requestedAt.set(key, Date.now());
    const entry = await super.get(key, context);
    if (context.kind === 'APP_PAGE') {
      count('site_page_cache_total', { result: entry ? 'hit' : 'miss' });
      recordCached(key, exists(entry?.value));
    }
    // Pages prerendered by `next build` are on disk as Next wrote them.
    if (entry?.value?.kind === 'APP_PAGE') makeStatic(entry.value);
    return entry;
  }

  override async set(key: string, value: CachedValue, context: object): Promise<void> {
    if (value?.kind === 'FETCH') return;
    if (value?.kind === 'APP_PAGE') makeStatic(value);
    // After a failed render Next sets the old page again with a new date, to retry in some seconds. The file keeps its
    // date: with the new one the page would count as up to date after a restart.
    const isUnchanged = PagesOnDisk.memoryCache?.get(key)?.value === value;
    const toDisk = !isUnchanged && this.mayBeWritten(key, value);
    const writing = toDisk ? super.set(key, value, context) : this.remember(key, value, context);
    const cached = PagesOnDisk.memoryCache?.get(key);
    // Minus 1 ms: a change in the same millisecond may have come later.
    const lastGet = requestedAt.get(key);
    const startedAt = lastGet === undefined ? undefined : lastGet - 1;
    if (cached && startedAt !== undefined) cached.lastModified = startedAt;
    if (value?.kind === 'APP_PAGE') {
      countRender(value, lastGet);
      recordCached(key, exists(value));
    }
    requestedAt.delete(key);
    await writing;
    if (value && toDisk && startedAt !== undefined) await this.dateFile(key, value.kind, startedAt);
  }

  /** Sets the modification time of a page's file, which determines the page's age after a restart. */
  private async dateFile(key: string, kind: string, timeMs: number): Promise<void> {
    const extension = { APP_PAGE: 'html', APP_ROUTE: 'body' }[kind];
    if (!this.flushToDisk || !extension) return;
    const seconds = timeMs / 1000;
    await utimes(this.getFilePath(`${key}.${extension}`, kind), seconds, seconds).catch((cause) =>
      log.warn(
        'cache',
        'the date of a page could not be set; after a restart the page may be outdated for 15 minutes',
        { cause },
      ),
    );
  }

  /** A page whose path is too long for a file name is not written. A 404 is written only over an existing page: otherwise requests for missing pages could fill the disk. */
  private mayBeWritten(key: string, value: CachedValue): boolean {
    if (value?.kind !== 'APP_PAGE') return true;
    if (key.split('/').some((name) => name.length > maxStoredSlug)) return false;
    if (value.html.length > maxPageLength || value.html.length > diskBudget.remainingBytes) return false;
    if (value.status === 404 && !this.isOnDisk(key)) return false;
    diskBudget.remainingBytes -= value.html.length;
    return true;
  }

  /** True if the page is on disk: rendered since the build (under its key) or by it (under its path). */
  private isOnDisk(key: string): boolean {
    return [key, pathOfKey(key)].some((name) => existsSync(this.getFilePath(`${name}.html`, 'APP_PAGE')));
  }

  /** Next's own `set`, in memory only. */
  private remember(key: string, value: CachedValue, context: object): Promise<void> {
    const { flushToDisk } = this;
    this.flushToDisk = false;
    // Next reads the flag before its first `await`.
    const writing = super.set(key, value, context);
    this.flushToDisk = flushToDisk;
    return writing;
  }
}

const exists = (value: CachedValue | undefined): boolean =>
  value?.kind === 'APP_PAGE' && (value.status ?? 200) < 400;

function countRender({ html }: CachedPage, startedAt: number | undefined): void {
  count('site_page_cache_written_bytes_total', {}, html.length);
  if (startedAt !== undefined) observe('site_render_seconds', (Date.now() - startedAt) / 1000);
}

gauge(
  'site_page_cache_disk_room_bytes',
  'HTML that may still be written to disk.',
  () => diskBudget.remainingBytes,
);

/** Replaces an entry by the page as visitors get it, in place: the memory cache holds the same object. */
function makeStatic(value: CachedPage): void {
  if (transformed.has(value)) return;
  const { html, policy } = stripScripts(value.html);
  value.html = html;
  // Next adds its own Vary to this one.
  value.headers = { ...value.headers, 'content-security-policy': policy, vary: dependsOnOpener };
  // Only a client router would request these. The site has none, and they are three quarters of an entry.
  value.rscData = Buffer.alloc(0);
  value.segmentData = undefined;
  transformed.add(value);
}
