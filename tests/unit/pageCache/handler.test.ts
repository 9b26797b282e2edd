import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import PageCache from '#lib/pageCache/handler.mjs';

// Next constructs it with more than its types tell.
const Cache = PageCache as unknown as new (context: object) => PageCache;

const page = (html: string) => ({ kind: 'APP_PAGE', html, headers: {}, status: 200 });
const context = { kind: 'APP_PAGE', isFallback: false, cacheControl: { revalidate: 900 } };

function cache() {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  const memory = {
    flushToDisk: false,
    serverDistDir: '',
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
  };
  const nothing = { existsSync: () => false, readFile: () => Promise.reject(new Error('no file')) };
  return new Cache({ ...memory, fs: nothing });
}

test('a change that comes while a page is being made is newer than the page', async () => {
  const pages = cache();
  expect(await pages.get('/a', context as never)).toBeNull();
  vi.setSystemTime(1_000_040);
  const changed = Date.now();
  vi.setSystemTime(1_000_080);
  await pages.set('/a', page('made of what was there before') as never, context as never);
  const kept = await pages.get('/a', context as never);
  expect(kept?.value).toHaveProperty('html', expect.stringContaining('made of what was there before'));
  expect(kept?.lastModified).toBeLessThan(changed);
});

test('a page that is made after a change is newer than the change', async () => {
  const pages = cache();
  await pages.set('/b', page('old') as never, context as never);
  vi.setSystemTime(1_000_040);
  const changed = Date.now();
  vi.setSystemTime(1_000_050);
  await pages.get('/b', context as never);
  vi.setSystemTime(1_000_090);
  await pages.set('/b', page('new') as never, context as never);
  expect((await pages.get('/b', context as never))?.lastModified).toBeGreaterThan(changed);
});

test('what a page fetched is never kept', async () => {
  const pages = cache();
  await pages.set('/c', { kind: 'FETCH', data: {} } as never, context as never);
  expect(await pages.get('/c', { kind: 'FETCH' } as never)).toBeNull();
});

const scripted = '<!DOCTYPE html><html><head></head><body><p>Formål</p><script>1</script></body></html>';
const bare = '<!DOCTYPE html><html><head></head><body><p>Formål</p></body></html>';

/** A cache on a disk of its own, as `next start` makes it, with what a build has put there. */
function cacheOnDisk(built: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'vaeksthus-cache-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(built)) {
    mkdirSync(dirname(join(dir, 'app', name)), { recursive: true });
    writeFileSync(join(dir, 'app', name), text);
  }
  const pages = new Cache({ fs: nodeFs, flushToDisk: true, serverDistDir: dir, revalidatedTags: [] });
  const files = () =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return { pages, files, dir };
}

test('a page is kept as visitors get it, under a policy without scripts', async () => {
  const { pages, files } = cacheOnDisk();
  await pages.set('/d', page(scripted) as never, context as never);
  expect((await pages.get('/d', context as never))?.value).toMatchObject({
    kind: 'APP_PAGE',
    html: bare,
    headers: {
      'content-security-policy': expect.stringContaining("script-src 'none'"),
      vary: 'Sec-Fetch-Site, Sec-Purpose',
    },
  });
  expect(files()).toEqual(['app/d.html']);
});

test('a page that the build made comes as visitors get it', async () => {
  const meta = JSON.stringify({ headers: { 'x-next-cache-tags': 'a' }, status: 200 });
  const { pages } = cacheOnDisk({ 'e.html': scripted, 'e.rsc': 'flight', 'e.meta': meta });
  const kept = await pages.get('/e', context as never);
  expect(kept?.value).toMatchObject({ kind: 'APP_PAGE', html: bare, headers: { 'x-next-cache-tags': 'a' } });
});

test('nobody fills the disk with pages that are not there, but a page that went away is replaced', async () => {
  const { pages, files } = cacheOnDisk();
  const gone = { ...page('borte'), status: 404 };
  await pages.set('/f', gone as never, context as never);
  expect(files()).toEqual([]);
  await pages.set('/g', page('her') as never, context as never);
  await pages.set('/g', { ...gone } as never, context as never);
  expect((await pages.get('/g', context as never))?.value).toMatchObject({ status: 404 });
  expect(files()).toEqual(['app/g.html']);
});

test('a page beyond all measure is not written to disk', async () => {
  const { pages, files } = cacheOnDisk();
  await pages.set('/h', page('x'.repeat(2_000_001)) as never, context as never);
  expect(files()).toEqual([]);
});

test('what is no page passes as it is', async () => {
  const { pages } = cacheOnDisk();
  const route = { kind: 'APP_ROUTE', body: Buffer.from('<script>1</script>'), headers: {}, status: 200 };
  await pages.set('/sitemap.xml', route as never, { kind: 'APP_ROUTE' } as never);
  expect((await pages.get('/sitemap.xml', { kind: 'APP_ROUTE' } as never))?.value).toMatchObject(route);
});

test('a page on the disk is dated by when its making began: a change in between is newer after a restart too', async () => {
  const { pages, dir } = cacheOnDisk();
  const anHourAgo = Date.now() - 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: anHourAgo });
  onTestFinished(() => void vi.useRealTimers());
  await pages.get('/i', context as never);
  vi.useRealTimers();
  await pages.set('/i', page('made for an hour') as never, context as never);
  expect(statSync(join(dir, 'app/i.html')).mtimeMs).toBeLessThan(anHourAgo + 1000);
});

test('a page that could not be made anew keeps its date on the disk', async () => {
  const { pages, dir } = cacheOnDisk();
  await pages.get('/j', context as never);
  await pages.set('/j', page('as it was') as never, context as never);
  const file = join(dir, 'app/j.html');
  utimesSync(file, 1000, 1000);
  const kept = await pages.get('/j', context as never);
  // As Next does when rendering failed.
  await pages.set('/j', kept?.value as never, { ...context, cacheControl: { revalidate: 30 } } as never);
  expect(statSync(file).mtimeMs).toBe(1_000_000);
  // In memory it is dated anew, to be tried again in 30 seconds and not at each visit.
  expect((await pages.get('/j', context as never))?.lastModified).toBeGreaterThan(1_000_000);
});
