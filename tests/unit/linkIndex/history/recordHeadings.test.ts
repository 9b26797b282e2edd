import { beforeEach, expect, test, vi } from 'vitest';
import { headingsChangedSince, type PageHeadings } from '#lib/linkIndex/history/headingsChangedSince.ts';
import { recordHeadings } from '#lib/linkIndex/history/recordHeadings.ts';

const written = vi.hoisted(() => ({ documents: [] as object[], commits: 0, token: true }));

vi.mock('#lib/linkIndex/history/headingsChangedSince.ts', () => ({
  documentsPerQuery: 2,
  headingsChangedSince: vi.fn(),
}));
vi.mock('#lib/content/client.ts', () => {
  const transaction = {
    createIfNotExists: (document: object) => {
      written.documents.push(document);
      return transaction;
    },
    patch: () => transaction,
    commit: async () => void written.commits++,
  };
  return { writingClient: () => (written.token ? { transaction: () => transaction } : undefined) };
});

const mockedChanges = vi.mocked(headingsChangedSince);
const page = (
  id: string,
  day = '2026-01-05T00:00:00Z',
  fields: Partial<PageHeadings> = {},
): PageHeadings => ({
  ...{ id, type: 'page', changed: day, current: [{ key: 'k', text: 'Mål' }], recorded: [] },
  ...fields,
});
const takeCalls = () => mockedChanges.mock.calls.splice(0);

beforeEach(() => {
  mockedChanges.mockReset();
  Object.assign(written, { documents: [], commits: 0, token: true });
  Object.assign((globalThis as never)[Symbol.for('vaeksthus.recorded-headings')] ?? {}, { since: '' });
});

test('the first run reads everything in batches, later runs only what has changed since', async () => {
  mockedChanges
    .mockResolvedValueOnce([page('a'), page('b', '2026-01-07T00:00:00Z')])
    .mockResolvedValueOnce([page('c')])
    .mockResolvedValue([]);
  await recordHeadings();
  expect(takeCalls()).toEqual([
    ['', ''],
    ['', 'b'],
  ]);
  expect(written.documents).toHaveLength(3);
  await recordHeadings();
  // Starts slightly before the newest change, because a change of the same moment may become visible later.
  expect(takeCalls()).toEqual([['2026-01-06T23:59:00.000Z', '']]);
});

test('headings already in the history are not written again', async () => {
  const recorded = [{ key: 'k', text: 'Mål', since: '2025' }];
  mockedChanges.mockResolvedValueOnce([page('a', undefined, { recorded })]);
  await recordHeadings();
  expect(written.commits).toBe(0);
});

test('if the store is unavailable, the run logs a warning and the next run repeats the query', async () => {
  const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
  mockedChanges.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce([page('a')]);
  await expect(recordHeadings()).resolves.toBeUndefined();
  expect(warning).toHaveBeenCalledOnce();
  await recordHeadings();
  expect(takeCalls()).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(written.commits).toBe(1);
  warning.mockRestore();
});

test('concurrent runs are executed one after the other', async () => {
  mockedChanges.mockResolvedValueOnce([page('a')]).mockResolvedValueOnce([]);
  await Promise.all([recordHeadings(), recordHeadings()]);
  expect(takeCalls().map(([since]) => since)).toEqual(['', '2026-01-04T23:59:00.000Z']);
});

test('without a write token nothing is queried', async () => {
  written.token = false;
  await recordHeadings();
  expect(takeCalls()).toEqual([]);
});
