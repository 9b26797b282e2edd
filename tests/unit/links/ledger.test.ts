import { expect, test } from 'vitest';
import type { Entry } from '#lib/content/addressBook.ts';
import { takenAway, unrecorded } from '#lib/links/ledger.ts';

const page = (id: string, slug: string, parentId?: string): Entry => ({
  id,
  type: 'page',
  title: id,
  slug,
  parentId,
  changed: '',
  hidden: false,
  order: undefined,
});
const holding = (id: string, path: string) => ({ id, type: 'page', path });
const record = (id: string, ...addresses: [string, string][]) => ({
  id,
  addresses: addresses.map(([path, since]) => ({ path, since })),
});

test('what the ledger does not have is to be written down', () => {
  expect(unrecorded([holding('a', '/a')], [])).toEqual([{ ...holding('a', '/a'), held: 0 }]);
  expect(unrecorded([holding('a', '/a')], [record('a', ['/a', '2026'])])).toEqual([]);
});

test('an address that changes hands is written down for its new holder, and again when it comes back', () => {
  const records = [record('a', ['/x', '2024']), record('b', ['/x', '2025'])];
  expect(unrecorded([holding('b', '/x')], records)).toEqual([]);
  expect(unrecorded([holding('a', '/x')], records)).toEqual([{ ...holding('a', '/x'), held: 2 }]);
});

test('the front page has its address for good', () => {
  expect(unrecorded([{ id: 'homePage', path: '/' }], [])).toEqual([]);
});

test('a new slug takes away the addresses of the page and of everything below it', () => {
  const entries = [page('a', 'ny'), page('b', 'under', 'a'), page('c', 'nederst', 'b'), page('d', 'anden')];
  expect(takenAway(entries, { id: 'a', type: 'page', before: { slug: 'gammel' } })).toEqual([
    holding('a', '/gammel'),
    holding('b', '/gammel/under'),
    holding('c', '/gammel/under/nederst'),
  ]);
});

test('a new parent and a deletion take addresses away too', () => {
  const entries = [page('a', 'a'), page('b', 'b')];
  expect(takenAway(entries, { id: 'b', type: 'page', before: { slug: 'b', parent: 'a' } })).toEqual([
    holding('b', '/a/b'),
  ]);
  expect(takenAway(entries, { id: 'c', type: 'page', before: { slug: 'c', parent: 'a' } })).toEqual([
    holding('c', '/a/c'),
  ]);
});

test('what somebody else has by now is not taken away', () => {
  const entries = [page('a', 'ny'), page('b', 'gammel')];
  expect(takenAway(entries, { id: 'a', type: 'page', before: { slug: 'gammel' } })).toEqual([]);
});

test('without a slug there was no address', () => {
  expect(takenAway([page('a', 'a')], { id: 'a', type: 'page', before: null })).toEqual([]);
});
