import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cachedSelfFetch } from '#lib/pageCache/cachedSelfFetch.ts';

const html = (text: string) => new Response(`<html><head></head><body>${text}</body></html>`);
let fetchCount = 0;
let respond: () => Promise<Response>;

beforeEach(() => {
  fetchCount = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('fetch', () => {
    fetchCount++;
    return respond();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const afterCacheExpiry = () => vi.setSystemTime(Date.now() + 1_001);

test('requests within one second share one fetch', async () => {
  respond = async () => html('Siden findes ikke');
  const pages = await Promise.all([cachedSelfFetch('/a'), cachedSelfFetch('/a'), cachedSelfFetch('/a')]);
  expect(fetchCount).toBe(1);
  expect(new Set(pages).size).toBe(1);
  afterCacheExpiry();
  respond = async () => html('Siden findes stadig ikke');
  expect((await cachedSelfFetch('/a'))?.html).toContain('stadig');
});

test('if a fetch fails, the last fetched page is returned', async () => {
  respond = async () => html('Siden findes ikke');
  await cachedSelfFetch('/b');
  for (const failing of [
    async () => new Response('', { status: 500 }),
    () => Promise.reject(new Error('too late')),
  ]) {
    afterCacheExpiry();
    respond = failing;
    expect((await cachedSelfFetch('/b'))?.html).toContain('Siden findes ikke');
  }
});

test('without an earlier success, a failed fetch returns undefined', async () => {
  respond = () => Promise.reject(new Error('too late'));
  expect(await cachedSelfFetch('/c')).toBeUndefined();
});
