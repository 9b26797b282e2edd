import { NextRequest } from 'next/server';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { observeStore } from '#lib/content/storeStatus.ts';
import { requireRender, updateLinkIndex } from '#lib/linkIndex/linkIndex.ts';
import { recordCached } from '#lib/pageCache/cachedPaths.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { noLinks } from '#lib/urls/linkData.ts';
import { proxy } from '../../../proxy.ts';

// Covers only what a visitor waits for. The browser tests cover what Next does with the page.
vi.mock('#lib/server/selfFetch.ts', () => ({ selfFetch: vi.fn(), isSelfFetch: () => false }));
vi.mock('#lib/linkIndex/load.ts', () => ({
  updateLinkData: async () => undefined,
  loadLinkData: async () => ({
    ...noLinks,
    pages: [{ id: 'page-a', path: '/a', title: 'A', type: 'page' }],
  }),
}));
vi.mock('#lib/linkIndex/history/addressHistory.ts', () => ({ recordAddresses: async () => {} }));
vi.mock('#lib/linkIndex/history/recordHeadings.ts', () => ({ recordHeadings: async () => {} }));
vi.mock('#lib/linkIndex/snapshot.ts', () => ({ saveSnapshot: async () => {} }));

const mockedSelfFetch = vi.mocked(selfFetch);
const responseWith = (cache: string) => new Response('', { headers: { 'x-nextjs-cache': cache } });
const visit = () => proxy(new NextRequest('http://localhost:3000/a'));
const isServed = async (response: ReturnType<typeof visit>) =>
  (await response).headers.get('x-middleware-next') === '1';

beforeEach(async () => {
  vi.useFakeTimers();
  mockedSelfFetch.mockReset();
  mockedSelfFetch.mockImplementation(async () => responseWith('HIT'));
  await updateLinkIndex([]);
  requireRender(new Set(['page-a']));
});
afterEach(() => void vi.useRealTimers());

test('a changed page is rendered before it is served, and not again until the next change', async () => {
  expect(await isServed(visit())).toBe(true);
  expect(mockedSelfFetch.mock.calls.map(([path]) => path)).toEqual(['/a']);
  expect(await isServed(visit())).toBe(true);
  expect(mockedSelfFetch).toHaveBeenCalledOnce();
  requireRender(new Set(['page-a']));
  expect(await isServed(visit())).toBe(true);
  expect(mockedSelfFetch).toHaveBeenCalledTimes(2);
});

test('concurrent visitors wait for the same rendering', async () => {
  const rendering = Promise.withResolvers<Response>();
  mockedSelfFetch.mockReturnValue(rendering.promise);
  let servedCount = 0;
  const visits = [visit(), visit()].map((each) => each.then(() => (servedCount += 1)));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([servedCount, mockedSelfFetch.mock.calls.length]).toEqual([0, 1]);
  rendering.resolve(responseWith('MISS'));
  await Promise.all(visits);
});

test('a stale response is not accepted, unless the new one takes too long', async () => {
  mockedSelfFetch
    .mockImplementationOnce(async () => responseWith('STALE'))
    .mockImplementationOnce(async () => responseWith('STALE'));
  const response = visit();
  await vi.advanceTimersByTimeAsync(100);
  expect(await isServed(response)).toBe(true);
  expect(mockedSelfFetch).toHaveBeenCalledTimes(3);

  requireRender(new Set(['page-a']));
  mockedSelfFetch.mockImplementation(async () => responseWith('STALE'));
  const lateVisit = visit();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await isServed(lateVisit)).toBe(true);
  // The page still needs rendering, so the next visitor waits for it again.
  mockedSelfFetch.mockReset();
  mockedSelfFetch.mockImplementation(async () => responseWith('HIT'));
  await visit();
  expect(mockedSelfFetch).toHaveBeenCalledOnce();
});

test('a page that a busy machine renders late is still served; if that fails too, the visitor gets a 503', async () => {
  const late = Promise.withResolvers<Response>();
  mockedSelfFetch.mockReturnValue(late.promise);
  const visits = [visit(), visit()];
  await vi.advanceTimersByTimeAsync(6_000);
  late.resolve(responseWith('MISS'));
  expect(await Promise.all(visits.map(isServed))).toEqual([true, true]);

  requireRender(new Set(['page-a']));
  const failing = Promise.withResolvers<Response>();
  mockedSelfFetch.mockReturnValue(failing.promise);
  const failedVisit = visit();
  await vi.advanceTimersByTimeAsync(6_000);
  failing.resolve(new Response('', { status: 500 }));
  expect((await failedVisit).status).toBe(503);
});

test('with a hanging store, a page without a cached copy is a 503 after three seconds, one with a copy is served', async () => {
  const hanging = Promise.withResolvers<void>();
  const query = observeStore(() => hanging.promise);
  onTestFinished(async () => {
    hanging.resolve();
    await query;
    recordCached('/a', false);
  });
  const slow = Promise.withResolvers<Response>();
  mockedSelfFetch.mockReturnValue(slow.promise);
  const refused = visit();
  await vi.advanceTimersByTimeAsync(3_000);
  expect((await refused).status).toBe(503);

  recordCached('/a', true);
  const served = visit();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await isServed(served)).toBe(true);
  slow.resolve(responseWith('STALE'));
});
