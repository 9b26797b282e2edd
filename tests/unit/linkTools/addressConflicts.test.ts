import { expect, test } from 'vitest';
import { addressConflicts } from '#lib/linkTools/addressConflicts.ts';
import { storeWith } from '../transfer/support.ts';

const page = (_id: string, year: string) => ({
  _id,
  _type: 'page',
  _createdAt: `${year}-01-01T00:00:00Z`,
  title: `Side ${_id}`,
  slug: { _type: 'slug', current: 'formaal' },
});
const record = (document: string) => ({
  _id: `addressRecord-${document}`,
  _type: 'addressRecord',
  document,
  documentType: 'page',
  addresses: [{ _key: 'a', path: '/formaal', since: '2024-01-01T00:00:00Z' }],
});

test('a document whose address another has is named, with the one that keeps it', async () => {
  const { store } = await storeWith([page('b', '2020'), page('a', '2021')]);
  expect([...(await addressConflicts(store.client))]).toEqual([
    [
      'a',
      expect.stringMatching(/"Side a" \(a\) has no page: its address \/formaal belongs to "Side b" \(b\)/),
    ],
  ]);
});

test('the history decides who had the address', async () => {
  const { store } = await storeWith([page('b', '2020'), page('a', '2021'), record('a')]);
  expect([...(await addressConflicts(store.client)).keys()]).toEqual(['b']);
});

test('without two documents at one address, nothing is reported', async () => {
  const { store } = await storeWith([page('b', '2020'), record('a')]);
  expect((await addressConflicts(store.client)).size).toBe(0);
});
