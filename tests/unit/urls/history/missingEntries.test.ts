import { expect, test } from 'vitest';
import { type AddressClaim, missingEntries } from '#lib/urls/history/missingEntries.ts';
import type { AddressRecord } from '#lib/urls/linkData.ts';

const now = new Date('2026-06-01');
const holding = (id: string, path: string, until?: string): AddressClaim => ({
  id,
  type: 'page',
  path,
  ...(until && { until: Date.parse(until) }),
});
const record = (id: string, ...addresses: [string, string][]): AddressRecord => ({
  id,
  addresses: addresses.map(([path, since]) => ({ path, since })),
});
const found = (holdings: AddressClaim[], records: AddressRecord[]) =>
  missingEntries(holdings, records, now).map(({ id, path, since, occurrence }) => [
    id,
    path,
    since.slice(0, 10),
    occurrence,
  ]);

test('what the ledger does not have is to be written down', () => {
  expect(found([holding('a', '/a')], [])).toEqual([['a', '/a', '2026-06-01', 0]]);
  expect(found([holding('a', '/a')], [record('a', ['/a', '2026'])])).toEqual([]);
});

test('an address that changes hands is written down for its new holder, and again when it comes back', () => {
  const records = [record('a', ['/x', '2024']), record('b', ['/x', '2025'])];
  expect(found([holding('b', '/x')], records)).toEqual([]);
  expect(found([holding('a', '/x')], records)).toEqual([['a', '/x', '2026-06-01', 2]]);
});

test('the front page has its address for good', () => {
  expect(missingEntries([{ id: 'homePage', path: '/' }], [], now)).toEqual([]);
});

test('what was lost before it was ever seen is written down as of then', () => {
  expect(found([holding('a', '/x', '2025-03-02')], [])).toEqual([['a', '/x', '2025-03-01', 0]]);
});

test('who had an address by the time it was lost is not asked again for having lost it since', () => {
  const records = [record('a', ['/x', '2024']), record('b', ['/x', new Date('2026').toISOString()])];
  expect(found([holding('a', '/x', '2026')], records)).toEqual([]);
  expect(found([holding('a', '/x', '2026-02')], records)).toEqual([['a', '/x', '2026-01-31', 2]]);
});
