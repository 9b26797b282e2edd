import { expect, onTestFinished, test, vi } from 'vitest';
import PageCache from '#lib/cache/handler.mjs';

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
  expect(kept?.value).toMatchObject({ html: 'made of what was there before' });
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
