import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { keepRows } from '#lib/content/keptRows.ts';
import { rememberStart } from '#lib/server/outsideRequest.ts';

type Row = { id: string; title: string };

let lists = 0;
/** A store, and the rows kept of it. `reads`: what was asked for. */
function keptStore(...ids: string[]) {
  const store = new Map(ids.map((id): [string, Row] => [id, { id, title: id }]));
  const reads: (readonly string[] | undefined)[] = [];
  let fails = false;
  const rows = keepRows<Row>(`test-${lists++}`, async (wanted) => {
    reads.push(wanted);
    if (fails) throw new Error('down');
    return [...store.values()].filter(({ id }) => !wanted || wanted.includes(id)).map((row) => ({ ...row }));
  });
  return {
    ...{ store, reads, rows },
    titles: async () => Object.fromEntries([...(await rows.get())].map(([id, { title }]) => [id, title])),
    fail: (value: boolean) => {
      fails = value;
    },
  };
}

afterEach(() => vi.useRealTimers());

test('the rows are read once, and then only those of the documents that changed', async () => {
  const { store, reads, rows, titles } = keptStore('a', 'b', 'c');
  expect(await titles()).toEqual({ a: 'a', b: 'b', c: 'c' });
  store.set('b', { id: 'b', title: 'B' });
  store.set('d', { id: 'd', title: 'd' });
  rows.reread(['b']);
  rows.reread(['d']);
  expect(await titles()).toEqual({ a: 'a', b: 'B', c: 'c', d: 'd' });
  await titles();
  expect(reads).toEqual([undefined, ['b', 'd']]);
});

test('a row that is gone may be one of many: all are read', async () => {
  const { store, reads, rows, titles } = keptStore('a', 'b', 'c');
  await titles();
  store.delete('a');
  store.delete('b');
  rows.reread(['a']);
  expect(await titles()).toEqual({ c: 'c' });
  expect(reads).toEqual([undefined, ['a'], undefined]);
});

test('the map stays the same while no row changes', async () => {
  const { store, rows } = keptStore('a');
  const before = await rows.get();
  rows.reread(['a', 'unknown']);
  expect(await rows.get()).toBe(before);
  store.set('a', { id: 'a', title: 'A' });
  rows.reread(['a']);
  expect(await rows.get()).not.toBe(before);
});

test('a change during a read is read afterwards', async () => {
  const { store, rows, titles } = keptStore('a');
  const first = rows.get();
  store.set('a', { id: 'a', title: 'A' });
  rows.reread(['a']);
  await first;
  expect(await titles()).toEqual({ a: 'A' });
});

test('after a failed read, all are read again', async () => {
  const { store, rows, titles, fail, reads } = keptStore('a', 'b');
  await titles();
  store.set('a', { id: 'a', title: 'A' });
  rows.reread(['a']);
  fail(true);
  await expect(rows.get()).rejects.toThrow('down');
  fail(false);
  expect(await titles()).toEqual({ a: 'A', b: 'b' });
  expect(reads.at(-1)).toBe(undefined);
});

test('many changes are read with all others at once', async () => {
  const { rows, titles, reads } = keptStore('a');
  await titles();
  rows.reread(Array.from({ length: 1_000 }, (_, n) => `page-${n}`));
  await titles();
  expect(reads).toEqual([undefined, undefined]);
});

test('a change that nobody reported is found after a quarter of an hour, and nobody waits for it', async () => {
  vi.useFakeTimers();
  const { store, titles } = keptStore('a');
  await titles();
  store.set('a', { id: 'a', title: 'A' });
  vi.advanceTimersByTime(16 * 60_000);
  expect(await titles()).toEqual({ a: 'a' });
  await vi.advanceTimersByTimeAsync(1);
  expect(await titles()).toEqual({ a: 'A' });
});

test('rows are not read in the request that asks for them: React and Next keep responses for as long as its timers run', async () => {
  rememberStart();
  const request = new AsyncLocalStorage<string>();
  const readIn: (string | undefined)[] = [];
  const rows = keepRows<Row>('test-outside', async () => {
    readIn.push(request.getStore());
    return [{ id: 'a', title: `${readIn.length}` }];
  });
  await request.run('a visit', async () => {
    await rows.get();
    rows.reread(['a']);
    await rows.get();
    // Gone: all rows are read.
    rows.reread(['b']);
    await rows.get();
  });
  expect(readIn).toEqual([undefined, undefined, undefined]);
});
