import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as format from '#lib/danish/format.ts';

const { formatDay, formatHistoricalDate, formatList, formatPeriod, formatSize, machineDate } = format;

test.each([
  ['2021-05-03', '3.\u00a0maj 2021'],
  ['2021-02-15', '15.\u00a0februar 2021'],
  ['2024-02-29', '29.\u00a0februar 2024'],
  // Days on which daylight saving time begins or ends.
  ['2026-03-29', '29.\u00a0marts 2026'],
  ['2026-10-25', '25.\u00a0oktober 2026'],
  // Instants. Denmark is 2 hours ahead of UTC in summer and 1 hour in winter.
  ['2026-07-01T21:59:59Z', '1.\u00a0juli 2026'],
  ['2026-07-01T22:00:00Z', '2.\u00a0juli 2026'],
  ['2026-12-31T22:59:59Z', '31.\u00a0december 2026'],
  ['2026-12-31T23:00:00Z', '1.\u00a0januar 2027'],
  ['2026-03-28T23:00:00Z', '29.\u00a0marts 2026'],
  ['2026-10-24T21:59:59Z', '24.\u00a0oktober 2026'],
])('%s is %s', (iso, danish) => {
  expect(formatDay(iso)).toBe(danish);
});

test('a date is the same day all year round, and has a no-break space after its number', () => {
  const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(formatDay(iso)).toMatch(
        new RegExp(`^${Number(iso.slice(8))}\\.\\u00a0[a-z]+ ${iso.slice(0, 4)}$`),
      );
    }),
  );
});

test('a historical date is formatted with its precision, for people and for machines', () => {
  const day = { precision: 'day', year: 2021, day: '2021-02-15' } as const;
  const season = { precision: 'season', year: 2005, season: 'foraar' } as const;
  const year = { precision: 'year', year: 2004 } as const;
  expect([day, season, year].map(formatHistoricalDate)).toEqual([
    '15.\u00a0februar 2021',
    'Foråret 2005',
    '2004',
  ]);
  expect([day, season, year].map(machineDate)).toEqual(['2021-02-15', '2005', '2004']);
  const seasons = (['foraar', 'sommer', 'efteraar', 'vinter'] as const).map((name) => ({
    ...season,
    season: name,
  }));
  expect(seasons.map(formatHistoricalDate).map((text) => text.split(' ')[0])).toEqual([
    ...['Foråret', 'Sommeren', 'Efteråret', 'Vinteren'],
  ]);
});

test('a period may lack its start or its end', () => {
  const [from, to] = ['2021-04-01', '2024-03-31'];
  expect(formatPeriod({ from, to })).toBe('1.\u00a0april 2021\u00a0– 31.\u00a0marts 2024');
  expect(formatPeriod({ from })).toBe('Fra 1.\u00a0april 2021');
  expect(formatPeriod({ to })).toBe('Til 31.\u00a0marts 2024');
  expect(formatPeriod({})).toBe('');
});

test.each([
  [0, '1\u00a0kB'],
  [830_400, '830\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_500, '1\u00a0MB'],
  [1_240_000, '1,2\u00a0MB'],
  [9_960_000, '10\u00a0MB'],
  [12_600_000, '13\u00a0MB'],
])('%d bytes are %s', (bytes, danish) => {
  expect(formatSize(bytes)).toBe(danish);
});

test('a size below one gigabyte has at most three digits before the unit', () => {
  fc.assert(
    fc.property(fc.nat(999_499_999), (bytes) => {
      expect(formatSize(bytes)).toMatch(/^(?:\d{1,3}|\d,\d)\u00a0[kM]B$/);
    }),
  );
});

test('a list is formatted in Danish', () => {
  expect([[], ['KTO'], ['KTO', 'KL'], ['a', 'b', 'c']].map(formatList)).toEqual([
    '',
    'KTO',
    'KTO og KL',
    'a, b og c',
  ]);
});
