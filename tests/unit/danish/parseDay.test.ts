import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay, writeDay } from '#lib/danish/parseDay.ts';
import { some } from '../../effort.ts';

test.each([
  ['31.12.2027', '2027-12-31'],
  ['1/1-2026', '2026-01-01'],
  ['1.2.26', '2026-02-01'],
  ['01-02-2026', '2026-02-01'],
  [' 3. maj 2027 ', '2027-05-03'],
  ['3. MAJ 2027', '2027-05-03'],
  ['9 sept. 2027', '2027-09-09'],
  ['2027-05-03', '2027-05-03'],
  ['29.02.2028', '2028-02-29'],
])('»%s« is read as %s', (text, day) => {
  expect(parseDay(text)).toEqual({ day });
});

test.each(['31.02.2027', '29.02.2027', '31.04.2027', '0.1.2027', '1.13.2027', '1/0-2026'])(
  '»%s« is not in the calendar, and the message says so',
  (text) => {
    expect(parseDay(text)).toEqual({
      problem: `Datoen ${text} findes ikke. Skriv dag, måned og år, for eksempel 31.12.2027.`,
    });
  },
);

test.each(['', 'i morgen', '2027', '12.2027', '010227', '1.1.20270', '1.1.202'])(
  '»%s« is not a date, and the message shows how to write one',
  (text) => {
    expect(parseDay(text)).toEqual({
      problem: 'Datoen kan ikke læses. Skriv dag, måned og år, for eksempel 31.12.2027.',
    });
  },
);

const anyDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every date is read as it is written', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseDay(writeDay(day))).toEqual({ day });
    }),
    { numRuns: some(200) },
  );
});

test('any text is a date or has a message', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseDay(text);
      expect('day' in parsed ? parsed.day : parsed.problem).toMatch(/^\d{4}-\d{2}-\d{2}$|^Datoen .*2027\.$/s);
    }),
    { numRuns: some(500) },
  );
});
