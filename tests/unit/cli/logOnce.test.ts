import { expect, test } from 'vitest';
import { logOnce } from '#lib/cli/logOnce.ts';

test('the same line is written at most once a minute, another one at once', () => {
  let now = 0;
  const lines: string[] = [];
  const say = logOnce(
    (line) => lines.push(line),
    () => now,
  );
  say('damaged');
  say('damaged');
  say('taken');
  now = 59_999;
  say('damaged');
  expect(lines).toEqual(['damaged', 'taken']);
  now = 60_000;
  say('damaged');
  expect(lines).toEqual(['damaged', 'taken', 'damaged']);
});
