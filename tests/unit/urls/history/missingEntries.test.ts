import { expect, test } from 'vitest';
import { type AddressClaim, missingEntries } from '#lib/urls/history/missingEntries.ts';
import type { AddressRecord } from '#lib/urls/linkData.ts';

const now = new Date('2026-06-01');
const claim = (id: string, path: string, until?: string): AddressClaim => ({
  id,
  type: 'page',
  path,
  ...(until && { until: Date.parse(until) }),
});
const record = (id: string, ...addresses: [string, string][]): AddressRecord => ({
  id,
  addresses: addresses.map(([path, since]) => ({ path, since })),
});
const missing = (claims: AddressClaim[], records: AddressRecord[]) =>
  missingEntries(claims, records, now).map(({ id, path, since, occurrence }) => [
    id,
    path,
    since.slice(0, 10),
    occurrence,
  ]);

test('a claim without an entry in the history is missing', () => {
  expect(missing([claim('a', '/a')], [])).toEqual([['a', '/a', '2026-06-01', 0]]);
  expect(missing([claim('a', '/a')], [record('a', ['/a', '2026'])])).toEqual([]);
});

test('a path that moves to another page is missing for that page, and again when it moves back', () => {
  const records = [record('a', ['/x', '2024']), record('b', ['/x', '2025'])];
  expect(missing([claim('b', '/x')], records)).toEqual([]);
  expect(missing([claim('a', '/x')], records)).toEqual([['a', '/x', '2026-06-01', 2]]);
});

test('the path of the front page is not recorded', () => {
  expect(missingEntries([{ id: 'homePage', path: '/' }], [], now)).toEqual([]);
});

test('a path lost before it was recorded is dated just before its loss', () => {
  expect(missing([claim('a', '/x', '2025-03-02')], [])).toEqual([['a', '/x', '2025-03-01', 0]]);
});

test('a claim is not missing if the page was the latest owner when it lost the path', () => {
  const records = [record('a', ['/x', '2024']), record('b', ['/x', new Date('2026').toISOString()])];
  expect(missing([claim('a', '/x', '2026')], records)).toEqual([]);
  expect(missing([claim('a', '/x', '2026-02')], records)).toEqual([['a', '/x', '2026-01-31', 2]]);
});
