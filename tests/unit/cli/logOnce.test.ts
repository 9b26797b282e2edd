import { expect, test } from 'vitest';
import { logOnce } from '#lib/cli/logOnce.ts';

test('the same line is written at most once a minute, a different line immediately', () => {
  let now = 0;
  const lines: string[] = [];
  const log = logOnce(
    (line) => lines.push(line),
    () => now,
  );
  log('damaged');
  log('damaged');
  log('taken');
  now = 59_999;
  log('damaged');
  expect(lines).toEqual(['damaged', 'taken']);
  now = 60_000;
  log('damaged');
  expect(lines).toEqual(['damaged', 'taken', 'damaged']);
});
