import { expect, test } from 'vitest';
import { makeBackoff } from '#lib/processes/backoff.ts';

test('a process that does not start is started again at once, then with growing delays up to 30 s', () => {
  const backoff = makeBackoff(() => 0);
  const delays = Array.from({ length: 12 }, () => backoff.down());
  expect(delays.slice(0, 5)).toEqual([0, 500, 1_000, 2_000, 4_000]);
  expect(delays.slice(-4)).toEqual([30_000, 30_000, 30_000, 30_000]);
});

test('a process that was ready is started again within half a second', () => {
  const backoff = makeBackoff(() => 0);
  const delays = Array.from({ length: 20 }, () => {
    backoff.up();
    return backoff.down();
  });
  expect(delays[0]).toBe(0);
  expect(Math.max(...delays)).toBe(500);
});

test('a minute of health begins a new row; less does not', () => {
  let now = 0;
  const backoff = makeBackoff(() => now);
  const after = (healthyMs: number) => {
    backoff.up();
    now += healthyMs;
    return backoff.down();
  };
  expect([after(10), after(59_000), after(60_000), after(10)]).toEqual([0, 500, 0, 500]);
});
