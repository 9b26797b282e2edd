import { beforeEach, expect, test, vi } from 'vitest';
import { headingsChangedSince, type PageHeadings } from '#lib/linkIndex/history/headingsChangedSince.ts';
import { recordHeadings } from '#lib/linkIndex/history/recordHeadings.ts';

const sent = vi.hoisted(() => ({ documents: [] as object[], commits: 0, token: true }));

vi.mock('#lib/linkIndex/history/headingsChangedSince.ts', () => ({
  documentsPerQuery: 2,
  headingsChangedSince: vi.fn(),
}));
vi.mock('#lib/content/client.ts', () => {
  const transaction = {
    createIfNotExists: (document: object) => {
      sent.documents.push(document);
      return transaction;
    },
    patch: () => transaction,
    commit: async () => void sent.commits++,
  };
  return { writingClient: () => (sent.token ? { transaction: () => transaction } : undefined) };
});

const changed = vi.mocked(headingsChangedSince);
const page = (id: string, day = '2026-01-05T00:00:00Z', more: Partial<PageHeadings> = {}): PageHeadings => ({
  ...{ id, type: 'page', changed: day, current: [{ key: 'k', text: 'Mål' }], recorded: [] },
  ...more,
});
const asked = () => changed.mock.calls.splice(0);

beforeEach(() => {
  changed.mockReset();
  Object.assign(sent, { documents: [], commits: 0, token: true });
  Object.assign((globalThis as never)[Symbol.for('vaeksthus.recorded-headings')] ?? {}, { since: '' });
});

test('everything is read at first, a part at a time, then what has changed since', async () => {
  changed
    .mockResolvedValueOnce([page('a'), page('b', '2026-01-07T00:00:00Z')])
    .mockResolvedValueOnce([page('c')])
    .mockResolvedValue([]);
  await recordHeadings();
  expect(asked()).toEqual([
    ['', ''],
    ['', 'b'],
  ]);
  expect(sent.documents).toHaveLength(3);
  await recordHeadings();
  // A little before the newest: what changed at the same moment may have been found later.
  expect(asked()).toEqual([['2026-01-06T23:59:00.000Z', '']]);
});

test('what is written down already is not written again', async () => {
  const recorded = [{ key: 'k', text: 'Mål', since: '2025' }];
  changed.mockResolvedValueOnce([page('a', undefined, { recorded })]);
  await recordHeadings();
  expect(sent.commits).toBe(0);
});

test('a store that is away breaks nothing, and is asked for the same the next time', async () => {
  const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
  changed.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce([page('a')]);
  await expect(recordHeadings()).resolves.toBeUndefined();
  expect(warning).toHaveBeenCalledOnce();
  await recordHeadings();
  expect(asked()).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(sent.commits).toBe(1);
  warning.mockRestore();
});

test('two at the same time go one after the other', async () => {
  changed.mockResolvedValueOnce([page('a')]).mockResolvedValueOnce([]);
  await Promise.all([recordHeadings(), recordHeadings()]);
  expect(asked().map(([since]) => since)).toEqual(['', '2026-01-04T23:59:00.000Z']);
});

test('without a token to write with nothing is asked', async () => {
  sent.token = false;
  await recordHeadings();
  expect(asked()).toEqual([]);
});
