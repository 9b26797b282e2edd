import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '#lib/revalidate/change.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

const done = {
  stale: vi.fn<(tags: ReadonlySet<string>) => void>(),
  onDisk: vi.fn<(tags: ReadonlySet<string>) => void>(),
  own: vi.fn(async (_changes: readonly Change[]) => {}),
  others: vi.fn(async (_changes: readonly Change[], _pause?: (tookMs: number) => Promise<void>) => {}),
  links: vi.fn(async () => {}),
  applied: vi.fn(async (_changes: readonly Change[]) => {}),
};

vi.mock('#lib/pageCache/staleTags.ts', () => ({ markStale: done.stale, persistStale: done.onDisk }));
vi.mock('#lib/content/loadSiteTree.ts', () => ({ invalidateSiteTree: () => {} }));
vi.mock('#lib/linkIndex/linkIndex.ts', () => ({ reloadLinkIndex: done.links, requireRender: () => {} }));
vi.mock('#lib/search/searchIndex.ts', () => ({ invalidateSearchIndex: () => {} }));
vi.mock('#lib/revalidate/rerender.ts', () => ({ renderOwnPages: done.own, renderDependents: done.others }));
vi.mock('#lib/revalidate/appliedRevisions.ts', () => ({ markApplied: done.applied }));
vi.mock('#lib/revalidate/findMissedChanges.ts', () => ({ requestFullComparison: () => {} }));

const { applyChanges } = await import('#lib/revalidate/pipeline.ts');

const changed = (id: string, rev = '1'): Change => ({
  id,
  type: 'page',
  rev,
  deleted: false,
  tags: [`document:${id}`],
  moved: false,
});
const many = Array.from({ length: 100 }, (_, number) => changed(`bulk-${number}`));
/** The ids of each pass. */
const passes = () => done.applied.mock.calls.map(([changes]) => changes.map(({ id }) => id));

/** The module's own, which it made when it was loaded. */
const memory = processGlobal<{ restUntil: number; programs: { count: number } }>('revalidation', () => {
  throw new Error('the module has made none');
});

beforeEach(() => {
  vi.useFakeTimers();
  memory.restUntil = 0;
  memory.programs.count = 0;
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.clearAllMocks();
  vi.useRealTimers();
});

test("a person's change is stale at once, its page is rendered first, and everything is applied", async () => {
  const rest = applyChanges([changed('a')], false);
  expect([...(done.stale.mock.calls[0]?.[0] ?? [])]).toEqual(['document:a']);
  await rest();
  expect(done.own.mock.invocationCallOrder[0]).toBeLessThan(done.links.mock.invocationCallOrder[0] ?? 0);
  expect(passes()).toEqual([['a']]);
});

test('many changes by programs are marked on disk at once and stale in their pass', async () => {
  const rest = applyChanges(many, true);
  expect(done.onDisk.mock.calls[0]?.[0].size).toBe(100);
  expect(done.stale).not.toHaveBeenCalled();
  await rest();
  expect(done.stale.mock.calls[0]?.[0].size).toBe(100);
  expect(passes()).toEqual([many.map(({ id }) => id)]);
});

test('after a large pass more of programs waits, a change by a person does not', async () => {
  await applyChanges(many, true)();
  void applyChanges([...many, changed('late')], true)();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(passes()).toHaveLength(1);
  void applyChanges([changed('a')], false)();
  await vi.advanceTimersByTimeAsync(0);
  expect(passes()[1]).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(passes()[2]).toHaveLength(101);
});

test("a person's change of a document that waits takes what waited with it", async () => {
  await applyChanges(many, true)();
  void applyChanges([...many], true)();
  const change = { ...changed('bulk-7', '2'), tags: ['type:page'] };
  void applyChanges([change], false)();
  await vi.advanceTimersByTimeAsync(0);
  expect(done.stale).toHaveBeenCalledWith(new Set(['document:bulk-7', 'type:page']));
  expect(done.applied.mock.calls[1]?.[0]).toEqual([expect.objectContaining({ id: 'bulk-7', rev: '2' })]);
});

test('a large pass pauses between pages, but not while a person waits', async () => {
  const resumed: string[] = [];
  done.others.mockImplementationOnce(async (_, pause) => {
    await pause?.(10);
    resumed.push('first');
    await pause?.(10);
    resumed.push('second');
  });
  const applied = applyChanges(many, true)();
  await vi.advanceTimersByTimeAsync(199);
  expect(resumed).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(resumed).toEqual(['first']);
  void applyChanges([changed('a')], false)();
  await vi.advanceTimersByTimeAsync(0);
  expect(resumed).toEqual(['first', 'second']);
  await applied;
  expect(passes()[1]).toEqual(['a']);
});

test('a small pass does not pause', async () => {
  await applyChanges([changed('a')], false)();
  expect(done.others).toHaveBeenCalledWith(expect.anything(), undefined);
});
