import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import type { SearchDocument } from '#lib/search/corpus.ts';
import { rememberStart } from '#lib/server/outsideRequest.ts';
import { page } from './samplePages.ts';

let published: SearchDocument[] = [];
const loadCorpus = vi.fn(async () => published);
vi.mock('#lib/search/corpus.ts', () => ({ loadCorpus: () => loadCorpus() }));
vi.mock('#lib/content/documents/siteSettings.ts', async (original) => ({
  ...(await original<object>()),
  getSiteSettings: async () => siteSettings.parse({ name: 'Navn' }),
}));
vi.mock('#lib/preview/isPreview.ts', () => ({ isPreview: async () => false }));

const pathsFor = async (query: string) => (await search(query, 'da')).hits.map(({ path }) => path);

let { search, indexIfReady, invalidateSearchIndex } = await import('#lib/search/searchIndex.ts');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.resetModules();
  // The state of the process outlives the modules.
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (String(key).includes('search-index')) Reflect.deleteProperty(globalThis, key);
  ({ search, indexIfReady, invalidateSearchIndex } = await import('#lib/search/searchIndex.ts'));
  published = [page('a', 'Formål', '', '')];
  loadCorpus.mockReset().mockImplementation(async () => published);
});
afterEach(() => vi.useRealTimers());

test('without a change, the index is never built again', async () => {
  for (let hour = 0; hour < 48; hour++) {
    expect(await pathsFor('formål')).toEqual(['/a']);
    await vi.advanceTimersByTimeAsync(3_600_000);
  }
  expect(loadCorpus).toHaveBeenCalledTimes(1);
});

test('a published page is found without any search in between, and no search waits for the new index', async () => {
  await pathsFor('formål');
  published = [...published, page('b', 'Strategi', '', '')];
  const { promise, resolve } = Promise.withResolvers<SearchDocument[]>();
  loadCorpus.mockImplementation(() => promise);
  invalidateSearchIndex();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loadCorpus).toHaveBeenCalledTimes(2);
  expect(await pathsFor('strategi')).toEqual([]);
  resolve(published);
  await vi.waitFor(async () => expect(await pathsFor('strategi')).toEqual(['/b']));
  expect(loadCorpus).toHaveBeenCalledTimes(2);
});

test('a change during the first build is in the index without another search', async () => {
  const { promise, resolve } = Promise.withResolvers<SearchDocument[]>();
  loadCorpus.mockImplementationOnce(() => promise);
  const first = pathsFor('organisation');
  await vi.waitFor(() => expect(loadCorpus).toHaveBeenCalledTimes(1));
  await vi.advanceTimersByTimeAsync(10);
  invalidateSearchIndex();
  resolve(published);
  expect(await first).toEqual([]);
  published = [page('c', 'Organisation', '', '')];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loadCorpus).toHaveBeenCalledTimes(2);
  await vi.waitFor(async () => expect(await pathsFor('organisation')).toEqual(['/c']));
});

test('the index is not built in the request that needs it: React keeps the tree of pages for as long as its timers run', async () => {
  const request = new AsyncLocalStorage<string>();
  const builtIn: (string | undefined)[] = [];
  loadCorpus.mockImplementation(async () => {
    builtIn.push(request.getStore());
    return published;
  });
  rememberStart();
  await request.run('a visit', async () => {
    await pathsFor('formål');
    invalidateSearchIndex();
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(builtIn.length).toBeGreaterThan(1));
  });
  expect(new Set(builtIn)).toEqual(new Set([undefined]));
});

test('a change during a build is in the index soon', async () => {
  await pathsFor('formål');
  const { promise, resolve } = Promise.withResolvers<SearchDocument[]>();
  loadCorpus.mockImplementationOnce(() => promise);
  invalidateSearchIndex();
  await vi.advanceTimersByTimeAsync(1_000);
  published = [page('c', 'Organisation', '', '')];
  invalidateSearchIndex();
  resolve([]);
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await pathsFor('organisation')).toEqual(['/c']);
  });
});

test('while a program writes, the index waits until it is quiet, but not longer than five minutes', async () => {
  await pathsFor('formål');
  published = [...published, page('b', 'Strategi', '', '')];
  const write = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      invalidateSearchIndex(20_000);
      await vi.advanceTimersByTimeAsync(1_000);
    }
  };
  await write(200);
  expect(loadCorpus).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitFor(async () => expect(await pathsFor('strategi')).toEqual(['/b']));
  published = [page('c', 'Organisation', '', '')];
  await write(320);
  await vi.waitFor(async () => expect(await pathsFor('organisation')).toEqual(['/c']));
});

test('while the store is down, the last index is used, and the change is in the next one', async () => {
  await pathsFor('formål');
  loadCorpus.mockRejectedValue(new Error('down'));
  invalidateSearchIndex();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await pathsFor('formål')).toEqual(['/a']);
  expect(loadCorpus.mock.calls.length).toBeLessThan(20);
  published = [page('b', 'Strategi', '', '')];
  loadCorpus.mockImplementation(async () => published);
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await pathsFor('strategi')).toEqual(['/b']);
  });
});

test('changes cost nothing before the first search, which waits for its index', async () => {
  invalidateSearchIndex();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(loadCorpus).not.toHaveBeenCalled();
  expect(await indexIfReady('da', { mayLoad: false })).toBeUndefined();
  expect(await pathsFor('formål')).toEqual(['/a']);
  expect(await indexIfReady('da', { mayLoad: true })).toBeDefined();
  expect(loadCorpus).toHaveBeenCalledTimes(1);
});
