import { NextRequest } from 'next/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadLinkIndex, requireRender } from '#lib/linkIndex/linkIndex.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { noLinks } from '#lib/urls/linkData.ts';
import { proxy } from '../../../proxy.ts';

// What Next itself does with a page is tried in the browser tests; here only what a visitor waits for.
vi.mock('#lib/server/selfFetch.ts', () => ({ selfFetch: vi.fn(), isSelfFetch: () => false }));
vi.mock('#lib/linkIndex/load.ts', () => ({
  loadLinkData: async () => ({
    ...noLinks,
    pages: [{ id: 'page-a', path: '/a', title: 'A', type: 'page' }],
  }),
}));
vi.mock('#lib/linkIndex/history/addressHistory.ts', () => ({ recordAddresses: async () => {} }));
vi.mock('#lib/linkIndex/history/recordHeadings.ts', () => ({ recordHeadings: async () => {} }));
vi.mock('#lib/linkIndex/snapshot.ts', () => ({ saveSnapshot: async () => {} }));

const rendered = vi.mocked(selfFetch);
const answer = (cache: string) => new Response('', { headers: { 'x-nextjs-cache': cache } });
const visit = () => proxy(new NextRequest('http://localhost:3000/a'));
const isShown = async (visited: ReturnType<typeof visit>) =>
  (await visited).headers.get('x-middleware-next') === '1';

beforeEach(async () => {
  vi.useFakeTimers();
  rendered.mockReset();
  rendered.mockImplementation(async () => answer('HIT'));
  await reloadLinkIndex();
  requireRender(new Set(['page-a']));
});
afterEach(() => void vi.useRealTimers());

test('a page that changed is rendered before it is shown, and then no more until it changes again', async () => {
  expect(await isShown(visit())).toBe(true);
  expect(rendered.mock.calls.map(([path]) => path)).toEqual(['/a']);
  expect(await isShown(visit())).toBe(true);
  expect(rendered).toHaveBeenCalledOnce();
  requireRender(new Set(['page-a']));
  expect(await isShown(visit())).toBe(true);
  expect(rendered).toHaveBeenCalledTimes(2);
});

test('the visitor waits until it is rendered, and those who come meanwhile wait for the same', async () => {
  const rendering = Promise.withResolvers<Response>();
  rendered.mockReturnValue(rendering.promise);
  let shown = 0;
  const visits = [visit(), visit()].map((each) => each.then(() => (shown += 1)));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([shown, rendered.mock.calls.length]).toEqual([0, 1]);
  rendering.resolve(answer('MISS'));
  await Promise.all(visits);
});

test('an answer from before the change does not count, unless a new one takes too long', async () => {
  rendered
    .mockImplementationOnce(async () => answer('STALE'))
    .mockImplementationOnce(async () => answer('STALE'));
  const visited = visit();
  await vi.advanceTimersByTimeAsync(100);
  expect(await isShown(visited)).toBe(true);
  expect(rendered).toHaveBeenCalledTimes(3);

  requireRender(new Set(['page-a']));
  rendered.mockImplementation(async () => answer('STALE'));
  const late = visit();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await isShown(late)).toBe(true);
  // It is still to be rendered: the next visitor waits for it again.
  rendered.mockReset();
  rendered.mockImplementation(async () => answer('HIT'));
  await visit();
  expect(rendered).toHaveBeenCalledOnce();
});
