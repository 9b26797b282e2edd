import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isCached } from '#lib/pageCache/cachedPaths.ts';
import PageCache from '#lib/pageCache/handler.ts';

// Next passes more options to the constructor than its types declare.
const Cache = PageCache as unknown as new (context: object) => PageCache;

const page = (html: string) => ({ kind: 'APP_PAGE', html, headers: {}, status: 200 });
const context = { kind: 'APP_PAGE', isFallback: false, cacheControl: { revalidate: 900 } };

function cache() {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  const options = {
    flushToDisk: false,
    serverDistDir: '',
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
  };
  const noFiles = { existsSync: () => false, readFile: () => Promise.reject(new Error('no file')) };
  return new Cache({ ...options, fs: noFiles });
}

test('a change during rendering is newer than the page', async () => {
  const pages = cache();
  expect(await pages.get('/a', context as never)).toBeNull();
  vi.setSystemTime(1_000_040);
  const changedAt = Date.now();
  vi.setSystemTime(1_000_080);
  await pages.set('/a', page('made of what was there before') as never, context as never);
  const cached = await pages.get('/a', context as never);
  expect(cached?.value).toHaveProperty('html', expect.stringContaining('made of what was there before'));
  expect(cached?.lastModified).toBeLessThan(changedAt);
});

test('a page rendered after a change is newer than the change', async () => {
  const pages = cache();
  await pages.set('/b', page('old') as never, context as never);
  vi.setSystemTime(1_000_040);
  const changedAt = Date.now();
  vi.setSystemTime(1_000_050);
  await pages.get('/b', context as never);
  vi.setSystemTime(1_000_090);
  await pages.set('/b', page('new') as never, context as never);
  expect((await pages.get('/b', context as never))?.lastModified).toBeGreaterThan(changedAt);
});

test('fetch responses are never cached', async () => {
  const pages = cache();
  await pages.set('/c', { kind: 'FETCH', data: {} } as never, context as never);
  expect(await pages.get('/c', { kind: 'FETCH' } as never)).toBeNull();
});

const htmlWithScript =
  '<!DOCTYPE html><html><head></head><body><p>Formål</p><script>1</script></body></html>';
const htmlWithoutScript = '<!DOCTYPE html><html><head></head><body><p>Formål</p></body></html>';

/** Creates a cache in a temporary folder, as `next start` does, with the files of a build. */
function cacheOnDisk(builtFiles: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'vaeksthus-cache-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(builtFiles)) {
    mkdirSync(dirname(join(dir, 'app', name)), { recursive: true });
    writeFileSync(join(dir, 'app', name), text);
  }
  const pages = new Cache({ fs: nodeFs, flushToDisk: true, serverDistDir: dir, revalidatedTags: [] });
  const files = () =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return { pages, files, dir };
}

test('a page whose address is too long for a file name is cached in memory', async () => {
  const { pages, files } = cacheOnDisk();
  for (const key of [`/${'x'.repeat(300)}`, `/a/${'x'.repeat(300)}/b`]) {
    await pages.set(key, page(htmlWithScript) as never, context as never);
    expect((await pages.get(key, context as never))?.value).toHaveProperty('html');
  }
  expect(files()).toEqual([]);
});

test('a page is cached as visitors get it, with a CSP that forbids scripts', async () => {
  const { pages, files } = cacheOnDisk();
  await pages.set('/d', page(htmlWithScript) as never, context as never);
  expect((await pages.get('/d', context as never))?.value).toMatchObject({
    kind: 'APP_PAGE',
    html: htmlWithoutScript,
    headers: {
      'content-security-policy': expect.stringContaining("script-src 'none'"),
      vary: 'Sec-Fetch-Site, Sec-Purpose',
    },
  });
  expect(files()).toEqual(['app/d.html']);
});

test('a page prerendered by the build is returned as visitors get it', async () => {
  const meta = JSON.stringify({ headers: { 'x-next-cache-tags': 'a' }, status: 200 });
  const { pages } = cacheOnDisk({ 'e.html': htmlWithScript, 'e.rsc': 'flight', 'e.meta': meta });
  const cached = await pages.get('/e', context as never);
  expect(cached?.value).toMatchObject({
    kind: 'APP_PAGE',
    html: htmlWithoutScript,
    headers: { 'x-next-cache-tags': 'a' },
  });
});

test('404 pages are not written to disk, unless they replace a cached page', async () => {
  const { pages, files } = cacheOnDisk();
  const notFoundPage = { ...page('borte'), status: 404 };
  await pages.set('/f', notFoundPage as never, context as never);
  expect(files()).toEqual([]);
  await pages.set('/g', page('her') as never, context as never);
  await pages.set('/g', { ...notFoundPage } as never, context as never);
  expect((await pages.get('/g', context as never))?.value).toMatchObject({ status: 404 });
  expect(files()).toEqual(['app/g.html']);
});

test('a page of more than 2 MB is not written to disk', async () => {
  const { pages, files } = cacheOnDisk();
  await pages.set('/h', page('x'.repeat(2_000_001)) as never, context as never);
  expect(files()).toEqual([]);
});

test('entries other than pages are stored unchanged', async () => {
  const { pages } = cacheOnDisk();
  const route = { kind: 'APP_ROUTE', body: Buffer.from('<script>1</script>'), headers: {}, status: 200 };
  await pages.set('/sitemap.xml', route as never, { kind: 'APP_ROUTE' } as never);
  expect((await pages.get('/sitemap.xml', { kind: 'APP_ROUTE' } as never))?.value).toMatchObject(route);
});

test('the file of a page is dated by the start of its rendering, so that a later change is newer even after a restart', async () => {
  const { pages, dir } = cacheOnDisk();
  const oneHourAgo = Date.now() - 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: oneHourAgo });
  onTestFinished(() => void vi.useRealTimers());
  await pages.get('/i', context as never);
  vi.useRealTimers();
  await pages.set('/i', page('made for an hour') as never, context as never);
  expect(statSync(join(dir, 'app/i.html')).mtimeMs).toBeLessThan(oneHourAgo + 1000);
});

test('a page whose re-rendering failed keeps its date on disk', async () => {
  const { pages, dir } = cacheOnDisk();
  await pages.get('/j', context as never);
  await pages.set('/j', page('as it was') as never, context as never);
  const file = join(dir, 'app/j.html');
  utimesSync(file, 1000, 1000);
  const cached = await pages.get('/j', context as never);
  // Next stores the old page again when rendering fails.
  await pages.set('/j', cached?.value as never, { ...context, cacheControl: { revalidate: 30 } } as never);
  expect(statSync(file).mtimeMs).toBe(1_000_000);
  // In memory it gets a new date, so that Next retries after 30 s and not on each visit.
  expect((await pages.get('/j', context as never))?.lastModified).toBeGreaterThan(1_000_000);
});

test('the paths with a cached page are known: from the build, rendered since, and no longer after a 404', async () => {
  const { pages } = cacheOnDisk({ 'k.html': htmlWithScript, 'k.rsc': 'flight', 'k.meta': '{}' });
  expect(isCached('/k')).toBe(false);
  await pages.get('/k', context as never);
  await pages.get('/l', context as never);
  expect([isCached('/k'), isCached('/l')]).toEqual([true, false]);
  await pages.set('/l', page('her') as never, context as never);
  await pages.set('/route-cache/APP_PAGE/0f1e/$/index', page('forside') as never, context as never);
  expect([isCached('/l'), isCached('/')]).toEqual([true, true]);
  await pages.set('/l', { ...page('borte'), status: 404 } as never, context as never);
  expect(isCached('/l')).toBe(false);
});

test('a page of the build has a copy before anybody has requested it', async () => {
  vi.resetModules();
  // The first cache handler of a process reads the list of the build.
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('vaeksthus.cached-paths')];
  const fresh = await import('#lib/pageCache/cachedPaths.ts');
  const dist = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  writeFileSync(join(dist, 'prerender-manifest.json'), JSON.stringify({ routes: { '/': {}, '/m': {} } }));
  fresh.recordPrerendered(join(dist, 'server'));
  expect(['/', '/m', '/n'].map(fresh.isCached)).toEqual([true, true, false]);
});
