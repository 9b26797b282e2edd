import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../../sanity/lake/store/store.ts';
import { folder } from './startLake.ts';

const page = (id: string, title: string) => ({ id, document: { _id: id, _type: 'page', title } });

test('a transaction gives its id to every document it touches, and survives reopening', () => {
  const dir = folder();
  const store = openStore(dir);
  const { id } = store.commit({ id: 'tx1', author: 'a', changes: [page('x', 'X'), page('y', 'Y')] });
  expect([id, store.documents.get('x')?._rev, store.documents.get('y')?._rev]).toEqual(['tx1', 'tx1', 'tx1']);
  store.commit({ author: 'a', changes: [{ id: 'y', document: null }, page('x', 'X2')] });
  const before = [...store.documents];
  store.close();
  const again = openStore(dir);
  expect([...again.documents]).toEqual(before);
  expect(again.documents.get('x')?.title).toBe('X2');
  again.close();
});

test('a failed transaction changes nothing, in memory or on disk', () => {
  const dir = folder();
  const store = openStore(dir);
  store.commit({ id: 'tx1', author: 'a', changes: [page('x', 'X')] });
  const bad = { id: 'y', document: { _id: 'y', _type: null as unknown as string } };
  expect(() => store.commit({ author: 'a', changes: [page('x', 'changed'), bad] })).toThrow();
  expect(() => store.commit({ id: 'tx1', author: 'a', changes: [page('z', 'Z')] })).toThrow(/UNIQUE/);
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  expect(() =>
    store.commit({ author: 'a', changes: [{ id: 'z', document: { _id: 'z', _type: 't', cyclic } }] }),
  ).toThrow();
  expect([...store.documents.keys()]).toEqual(['x']);
  store.close();
  const again = openStore(dir);
  expect(again.documents.get('x')?.title).toBe('X');
  expect(again.documents.size).toBe(1);
  again.close();
});

// A killed process loses nothing either way; a machine that loses power does.
test('every commit is written to the log and synced to the disk', () => {
  const store = openStore(folder());
  const pragma = (name: string) => store.db.prepare(`PRAGMA ${name}`).get()?.[name];
  expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', 2]);
  store.close();
});

test('only one process at a time can open a folder', () => {
  const dir = folder();
  const store = openStore(dir);
  expect(() => openStore(dir)).toThrow(/in use by another lake/);
  store.close();
  openStore(dir).close();
});

test('every revision is kept with its transaction', () => {
  const dir = folder();
  const store = openStore(dir);
  store.commit({ id: 't1', author: 'anna', changes: [page('x', 'one')] });
  store.commit({
    id: 't2',
    author: 'bo',
    changes: [{ ...page('x', 'two'), mutations: [{ patch: { id: 'x', set: { title: 'two' } } }] }],
  });
  store.commit({ id: 't3', author: 'bo', changes: [{ id: 'x', document: null }] });
  store.close();
  const db = new DatabaseSync(join(dir, 'lake.sqlite'));
  const rows = db
    .prepare(
      "SELECT t.id, author, previousRev, json ->> 'title' AS title, mutations FROM revisions JOIN transactions t USING (seq) ORDER BY seq",
    )
    .all();
  db.close();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { id: 't1', author: 'anna', previousRev: null, title: 'one', mutations: null },
    {
      id: 't2',
      author: 'bo',
      previousRev: 't1',
      title: 'two',
      mutations: '[{"patch":{"id":"x","set":{"title":"two"}}}]',
    },
    { id: 't3', author: 'bo', previousRev: 't2', title: null, mutations: null },
  ]);
});

test('memory equals disk after any sequence of commits', () => {
  const step = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'drafts.a'), fc.option(fc.jsonValue())), {
    maxLength: 4,
    selector: ([id]) => id,
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const dir = folder();
      const store = openStore(dir);
      for (const changes of steps) {
        store.commit({
          author: 'a',
          changes: changes.map(([id, value]) => ({
            id,
            document: value === null ? null : { _id: id, _type: 't', value },
          })),
        });
      }
      const memory = JSON.parse(JSON.stringify([...store.documents].sort()));
      store.close();
      const again = openStore(dir);
      expect(JSON.parse(JSON.stringify([...again.documents].sort()))).toEqual(memory);
      again.close();
    }),
    { numRuns: 20 },
  );
});
