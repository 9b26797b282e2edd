import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '#lib/revalidate/change.ts';
import type { renderDependents } from '#lib/revalidate/rerender.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

const mocks = {
  markStale: vi.fn<(tags: ReadonlySet<string>) => void>(),
  persistStale: vi.fn<(tags: ReadonlySet<string>) => void>(),
  renderOwnPages: vi.fn(async (_changes: readonly Change[]) => {}),
  renderDependents: vi.fn(async (..._: Parameters<typeof renderDependents>) => true),
  updateLinkIndex: vi.fn(async () => {}),
  markApplied: vi.fn(async (_changes: readonly Change[]) => {}),
};

vi.mock('#lib/pageCache/staleTags.ts', () => ({
  markStale: mocks.markStale,
  persistStale: mocks.persistStale,
}));
vi.mock('#lib/content/loadSiteTree.ts', () => ({ invalidateSiteTree: () => {} }));
vi.mock('#lib/linkIndex/linkIndex.ts', () => ({
  updateLinkIndex: mocks.updateLinkIndex,
  requireRender: () => {},
}));
vi.mock('#lib/search/searchIndex.ts', () => ({ invalidateSearchIndex: () => {} }));
vi.mock('#lib/revalidate/rerender.ts', () => ({
  renderOwnPages: mocks.renderOwnPages,
  renderDependents: mocks.renderDependents,
}));
vi.mock('#lib/revalidate/appliedRevisions.ts', () => ({ markApplied: mocks.markApplied }));
vi.mock('#lib/revalidate/findMissedChanges.ts', () => ({ requestFullComparison: () => {} }));

const { applyChanges, pendingChanges } = await import('#lib/revalidate/pipeline.ts');

const changed = (id: string, rev = '1'): Change => ({
  id,
  type: 'page',
  rev,
  deleted: false,
  tags: [`document:${id}`],
  moved: false,
});
const bulkChanges = Array.from({ length: 100 }, (_, number) => changed(`bulk-${number}`));
/** Returns the document ids of each pass. */
const passes = () => mocks.markApplied.mock.calls.map(([changes]) => changes.map(({ id }) => id));

/** The state that the module created when it was loaded. */
const state = processGlobal<{ pausedUntil: number; programs: { count: number } }>('revalidation', () => {
  throw new Error('the module has created no state');
});

beforeEach(() => {
  vi.useFakeTimers();
  state.pausedUntil = 0;
  state.programs.count = 0;
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.clearAllMocks();
  vi.useRealTimers();
});

test("a person's change is marked stale immediately, its page is rendered first, and all steps are applied", async () => {
  const applyRest = applyChanges([changed('a')], false);
  expect([...(mocks.markStale.mock.calls[0]?.[0] ?? [])]).toEqual(['document:a']);
  await applyRest();
  expect(mocks.renderOwnPages.mock.invocationCallOrder[0]).toBeLessThan(
    mocks.updateLinkIndex.mock.invocationCallOrder[0] ?? 0,
  );
  expect(passes()).toEqual([['a']]);
});

test('bulk changes by programs are persisted immediately and marked stale in their pass', async () => {
  const applyRest = applyChanges(bulkChanges, true);
  expect(mocks.persistStale.mock.calls[0]?.[0].size).toBe(100);
  expect(mocks.markStale).not.toHaveBeenCalled();
  await applyRest();
  expect(mocks.markStale.mock.calls[0]?.[0].size).toBe(100);
  expect(passes()).toEqual([bulkChanges.map(({ id }) => id)]);
});

test("after a large pass, further changes by programs wait, but a person's change does not", async () => {
  await applyChanges(bulkChanges, true)();
  void applyChanges([...bulkChanges, changed('late')], true)();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(passes()).toHaveLength(1);
  void applyChanges([changed('a')], false)();
  await vi.advanceTimersByTimeAsync(0);
  expect(passes()[1]).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(passes()[2]).toHaveLength(101);
});

test("a person's change of a waiting document includes the waiting change", async () => {
  await applyChanges(bulkChanges, true)();
  void applyChanges([...bulkChanges], true)();
  const change = { ...changed('bulk-7', '2'), tags: ['type:page'] };
  void applyChanges([change], false)();
  await vi.advanceTimersByTimeAsync(0);
  expect(mocks.markStale).toHaveBeenCalledWith(new Set(['document:bulk-7', 'type:page']));
  expect(mocks.markApplied.mock.calls[1]?.[0]).toEqual([expect.objectContaining({ id: 'bulk-7', rev: '2' })]);
});

test("a large pass pauses between pages, but not while a person's change waits", async () => {
  const resumed: string[] = [];
  mocks.renderDependents.mockImplementationOnce(async (_, { pause }) => {
    await pause?.(10);
    resumed.push('first');
    await pause?.(10);
    resumed.push('second');
    return true;
  });
  const applied = applyChanges(bulkChanges, true)();
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

test('a change is pending until its pass has ended, so that the catch-up does not apply it again', async () => {
  const render = Promise.withResolvers<boolean>();
  mocks.renderDependents.mockImplementationOnce(() => render.promise);
  const applied = applyChanges(bulkChanges, true)();
  expect(pendingChanges()).toEqual(bulkChanges);
  await vi.advanceTimersByTimeAsync(0);
  expect(pendingChanges()).toEqual(bulkChanges);
  void applyChanges([changed('bulk-7', '2')], true)();
  expect(pendingChanges().at(-1)).toEqual(changed('bulk-7', '2'));
  render.resolve(true);
  await applied;
  expect(pendingChanges()).toEqual([]);
});

test('a small pass does not pause', async () => {
  await applyChanges([changed('a')], false)();
  expect(mocks.renderDependents.mock.calls[0]?.[1].pause).toBeUndefined();
});

test("a person's change is in the link index before the pages that list an earlier one are all rendered", async () => {
  const render = Promise.withResolvers<void>();
  mocks.renderDependents.mockImplementationOnce(async (_, { isOvertaken }) => {
    await render.promise;
    return !isOvertaken();
  });
  const first = applyChanges([changed('a')], false)();
  await vi.advanceTimersByTimeAsync(0);
  const second = applyChanges([changed('b')], false)();
  render.resolve();
  await Promise.all([first, second]);
  expect(mocks.updateLinkIndex).toHaveBeenCalledTimes(2);
  // The second pass renders the pages that list either, and only then are both applied.
  expect(mocks.renderDependents.mock.calls[1]?.[0].map(({ id }) => id)).toEqual(['a', 'b']);
  expect(passes()).toEqual([['a', 'b']]);
});
