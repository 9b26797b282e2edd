import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cachedSelfFetch } from '#lib/pageCache/cachedSelfFetch.ts';

const html = (words: string) => new Response(`<html><head></head><body>${words}</body></html>`);
let asked = 0;
let answer: () => Promise<Response>;

beforeEach(() => {
  asked = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('fetch', () => {
    asked++;
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const later = () => vi.setSystemTime(Date.now() + 1_001);

test('many who ask in the same second share one reading', async () => {
  answer = async () => html('Siden findes ikke');
  const pages = await Promise.all([cachedSelfFetch('/a'), cachedSelfFetch('/a'), cachedSelfFetch('/a')]);
  expect(asked).toBe(1);
  expect(new Set(pages).size).toBe(1);
  later();
  answer = async () => html('Siden findes stadig ikke');
  expect((await cachedSelfFetch('/a'))?.html).toContain('stadig');
});

test('what can not be read just now is the page as it was last read', async () => {
  answer = async () => html('Siden findes ikke');
  await cachedSelfFetch('/b');
  for (const failing of [
    async () => new Response('', { status: 500 }),
    () => Promise.reject(new Error('too late')),
  ]) {
    later();
    answer = failing;
    expect((await cachedSelfFetch('/b'))?.html).toContain('Siden findes ikke');
  }
});

test('a page that was never read is none', async () => {
  answer = () => Promise.reject(new Error('too late'));
  expect(await cachedSelfFetch('/c')).toBeUndefined();
});
