import { afterEach, expect, test, vi } from 'vitest';
import type { Change } from '#lib/revalidate/change.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

const mocks = {
  fetch: vi.fn(async (_query: string, _params: object): Promise<unknown> => null),
  pathOf: vi.fn((_id: string): string | undefined => undefined),
  served: vi.fn(async (_path: string) => new Response('')),
  apply: vi.fn((_changes: readonly Change[], _byProgram: boolean) => async () => {}),
  applied: new Map<string, { rev: string; type: string }>(),
};

vi.mock('#lib/content/client.ts', () => ({ client: () => ({ fetch: mocks.fetch }) }));
vi.mock('#lib/content/loadSiteTree.ts', () => ({ getSiteTree: async () => ({ pathOf: mocks.pathOf }) }));
vi.mock('#lib/server/selfFetch.ts', () => ({ selfFetch: mocks.served }));
vi.mock('#lib/revalidate/pipeline.ts', () => ({ applyChanges: mocks.apply }));
vi.mock('#lib/revalidate/appliedRevisions.ts', () => ({ appliedRevisions: async () => mocks.applied }));

const { retryPage } = await import('#lib/revalidate/retryPage.ts');

const memory = processGlobal<{ startedAt: number }>('retry-page', () => {
  throw new Error('the module has created no state');
});

afterEach(() => {
  vi.clearAllMocks();
  mocks.applied.clear();
  memory.startedAt = -Infinity;
});

/** The store has this revision, and the page at /a was rendered from the other. */
function publishedAs(rev: string, servedRev: string) {
  mocks.fetch.mockResolvedValueOnce({ rev, type: 'page' });
  mocks.pathOf.mockReturnValue('/a');
  mocks.served.mockResolvedValueOnce(new Response(`<meta name="revision" content="${servedRev}"/>`));
}

test('a page with the newest revision costs one query and nothing more', async () => {
  publishedAs('2', '2');
  expect(await retryPage('page-a')).toEqual({ result: 'current' });
  expect(mocks.apply).not.toHaveBeenCalled();
});

test('a change that never arrived is applied as if its webhook had come', async () => {
  publishedAs('2', '1');
  expect(await retryPage('page-a')).toMatchObject({ result: 'started', work: expect.any(Function) });
  expect(mocks.apply.mock.calls[0]?.[0]).toMatchObject([{ id: 'page-a', rev: '2', moved: true }]);
  expect(mocks.apply.mock.calls[0]?.[0][0]?.tags).toContain('addresses');
});

test('if only the page itself is old, no other page becomes stale', async () => {
  mocks.applied.set('page-a', { rev: '2', type: 'page' });
  publishedAs('2', '1');
  await retryPage('page-a');
  expect(mocks.apply.mock.calls[0]?.[0]).toMatchObject([{ tags: ['document:page-a'], moved: false }]);
});

test('a page that cannot be seen, because one above it is not published, is left alone once its change has arrived', async () => {
  mocks.applied.set('page-a', { rev: '2', type: 'page' });
  mocks.fetch.mockResolvedValueOnce({ rev: '2', type: 'page' });
  mocks.pathOf.mockReturnValue(undefined);
  expect(await retryPage('page-a')).toEqual({ result: 'current' });
});

test.each(['', 'drafts.page a', '../x', 'x'.repeat(129)])(
  '»%s« is no id, and the store is not asked',
  async (id) => {
    expect(await retryPage(id)).toEqual({ result: 'unknown' });
    expect(mocks.fetch).not.toHaveBeenCalled();
  },
);

test('an unknown document is not applied, and a second call within a second is refused', async () => {
  expect(await retryPage('page-a')).toEqual({ result: 'unknown' });
  expect(await retryPage('page-a')).toEqual({ result: 'busy' });
  expect(mocks.fetch).toHaveBeenCalledOnce();
});
