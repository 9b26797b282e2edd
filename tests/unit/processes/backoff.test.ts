import { expect, test } from 'vitest';
import { makeBackoff } from '#lib/processes/backoff.ts';

test('a process that fails to start is restarted immediately, then with increasing delays up to 30 s', () => {
  const backoff = makeBackoff(() => 0);
  const delays = Array.from({ length: 12 }, () => backoff.down());
  expect(delays.slice(0, 5)).toEqual([0, 500, 1_000, 2_000, 4_000]);
  expect(delays.slice(-4)).toEqual([30_000, 30_000, 30_000, 30_000]);
});

test('a process that was ready is restarted within half a second', () => {
  const backoff = makeBackoff(() => 0);
  const delays = Array.from({ length: 20 }, () => {
    backoff.up();
    return backoff.down();
  });
  expect(delays[0]).toBe(0);
  expect(Math.max(...delays)).toBe(500);
});

test('a process killed during a start is restarted within half a second, however often it was killed before', () => {
  const backoff = makeBackoff(() => 0);
  for (let kill = 0; kill < 20; kill++) {
    backoff.up();
    backoff.down();
  }
  expect([backoff.down(), backoff.down()]).toEqual([500, 1_000]);
});

test('the delay resets after one healthy minute, and not before', () => {
  let now = 0;
  const backoff = makeBackoff(() => now);
  const delayAfter = (healthyMs: number) => {
    backoff.up();
    now += healthyMs;
    return backoff.down();
  };
  expect([delayAfter(10), delayAfter(59_000), delayAfter(60_000), delayAfter(10)]).toEqual([0, 500, 0, 500]);
});
