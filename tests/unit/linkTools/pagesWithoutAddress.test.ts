import { expect, test } from 'vitest';
import { pagesWithoutAddress } from '#lib/linkTools/pagesWithoutAddress.ts';
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
  expect([...(await pagesWithoutAddress(store.client))]).toEqual([
    [
      'a',
      expect.stringMatching(/"Side a" \(a\) has no page: its address \/formaal belongs to "Side b" \(b\)/),
    ],
  ]);
});

test('the history decides who had the address', async () => {
  const { store } = await storeWith([page('b', '2020'), page('a', '2021'), record('a')]);
  expect([...(await pagesWithoutAddress(store.client)).keys()]).toEqual(['b']);
});

test('without two documents at one address, and with a slug, nothing is reported', async () => {
  const { store } = await storeWith([page('b', '2020'), record('a')]);
  expect((await pagesWithoutAddress(store.client)).size).toBe(0);
});

test('a page without a slug, with one that is none, below a missing page, and in a circle is named with the reason', async () => {
  const below = (_id: string, parent: string) => ({
    ...{ ...page(_id, '2020'), slug: { _type: 'slug', current: _id } },
    parent: { _type: 'reference', _ref: parent, _weak: true },
  });
  const { store } = await storeWith([
    { ...page('uden', '2020'), slug: undefined },
    { ...page('forkert', '2020'), slug: { _type: 'slug', current: 'Om Os' } },
    ...[below('barn', 'mangler'), below('barnebarn', 'barn'), below('under-forkert', 'forkert')],
    ...[below('ene', 'anden'), below('anden', 'ene'), page('rigtig', '2020')],
  ]);
  expect(Object.fromEntries(await pagesWithoutAddress(store.client))).toEqual({
    uden: expect.stringContaining('it has no slug'),
    forkert: expect.stringContaining('its slug "Om Os" must consist of'),
    barn: expect.stringContaining('the page above it (mangler) is missing'),
    barnebarn: expect.stringContaining('the page above it (mangler) is missing'),
    'under-forkert': expect.stringContaining('the page above it (forkert) is missing or has no page'),
    ene: expect.stringContaining('form a circle'),
    anden: expect.stringContaining('form a circle'),
  });
});
