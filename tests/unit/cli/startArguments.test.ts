import { expect, test } from 'vitest';
import { parseStartArguments } from '#lib/cli/startArguments.ts';

test('--start-afresh is parsed, and is off by default', () => {
  expect(parseStartArguments(['--start-afresh'])).toEqual({ startAfresh: true });
  expect(parseStartArguments([])).toEqual({ startAfresh: false });
});

test.each(['--start-over', 'afresh', '--start-afresh=yes'])('%s is refused, with the usage', (argument) => {
  expect(() => parseStartArguments([argument])).toThrow(/Usage: npm start/);
});
