import { expect, test } from 'vitest';
import { readStartArguments } from '#lib/run/startArguments.ts';

test('--start-afresh is read, and off by default', () => {
  expect(readStartArguments(['--start-afresh'])).toEqual({ startAfresh: true });
  expect(readStartArguments([])).toEqual({ startAfresh: false });
});

test.each(['--start-over', 'afresh', '--start-afresh=yes'])('%s is refused, with the usage', (argument) => {
  expect(() => readStartArguments([argument])).toThrow(/Use it as: npm start/);
});
