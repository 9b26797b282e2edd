import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimelineEvent } from '#lib/content/blocks/timeline.ts';
import { timelineLanes, yearOf } from '#lib/content/blocks/timelineLanes.ts';

type Party = TimelineEvent['organisations'][number];

const party = (_id: string, ...forerunners: string[]): Party => ({
  _id,
  name: _id.toUpperCase(),
  side: undefined,
  forerunners,
});
const event = (year: number, ...organisations: Party[]): TimelineEvent => ({
  ...{ _key: `y${year}`, title: String(year), text: undefined, source: undefined },
  date: { precision: 'year', year },
  organisations,
});

const history = [
  event(2004, party('a'), party('b')),
  event(2005, party('c')),
  event(2011, party('d')),
  event(2014, party('a'), party('d'), party('ad', 'a', 'd')),
];

test('a party has a lane from the first event that names it, until its successor is named', () => {
  const byId = Object.fromEntries(timelineLanes(history).map(({ id, from, to }) => [id, [from, to]]));
  expect(byId).toEqual({
    a: [2004, 2014],
    b: [2004, undefined],
    c: [2005, undefined],
    d: [2011, 2014],
    ad: [2014, undefined],
  });
});

test('forerunners are side by side, and their successor goes on between them', () => {
  const lanes = timelineLanes(history);
  const rowOf = (id: string) => lanes.find((lane) => lane.id === id)?.row ?? Number.NaN;
  expect(Math.abs(rowOf('a') - rowOf('d'))).toBe(1);
  expect(rowOf('ad')).toBe((rowOf('a') + rowOf('d')) / 2);
  expect(lanes.find(({ id }) => id === 'ad')?.joins).toEqual([rowOf('a'), rowOf('d')]);
});

test('without two parties there is nothing to compare', () => {
  expect(timelineLanes([])).toEqual([]);
  expect(timelineLanes([event(2004, party('a'))])).toEqual([]);
});

test('events that are not in order, and parties that follow themselves or each other, end', () => {
  const ids = fc.constantFrom('a', 'b', 'c');
  const side = fc.constantFrom(undefined, 'arbejdsgiver' as const, 'loenmodtager' as const);
  const parties = fc.record({
    _id: ids,
    name: fc.string(),
    side,
    forerunners: fc.array(ids, { maxLength: 2 }),
  });
  const events = fc.array(
    fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.array(parties, { maxLength: 3 })),
  );
  fc.assert(
    fc.property(events, (all) => {
      for (const lane of timelineLanes(all.map(([year, each]) => event(year, ...each)))) {
        expect(Number.isFinite(lane.row)).toBe(true);
        expect(lane.to ?? lane.from).toBeGreaterThanOrEqual(1900);
      }
    }),
  );
});

test('a season or a day is a point within its year', () => {
  const at = (date: TimelineEvent['date']) => yearOf({ date });
  expect(at({ precision: 'season', year: 2005, season: 'foraar' })).toBeCloseTo(2005.2);
  expect(at({ precision: 'day', year: 2014, day: '2014-07-02' })).toBeCloseTo(2014.5, 1);
});
