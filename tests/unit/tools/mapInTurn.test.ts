import { concatMap, from, Subject, timer } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mapInTurn } from '#sanity/tools/ui/mapInTurn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('values that arrive faster than the work takes do not starve it, and the last one is always taken up', async () => {
  const results: number[] = [];
  let running = 0;
  const values = from(Array.from({ length: 50 }, (_, n) => n)).pipe(
    concatMap((n) => timer(n === 0 ? 0 : 100).pipe(concatMap(() => [n]))),
  );
  values
    .pipe(
      mapInTurn(async (n) => {
        running += 1;
        expect(running).toBe(1);
        await sleep(1_000);
        running -= 1;
        return n;
      }),
    )
    .subscribe((n) => results.push(n));
  await vi.advanceTimersByTimeAsync(2_500);
  expect(results.length).toBeGreaterThanOrEqual(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(results[0]).toBe(0);
  expect(results.at(-1)).toBe(49);
  expect(results.length).toBeLessThan(10);
});

test('a value alone is worked on at once, and an error reaches the subscriber', async () => {
  const values = new Subject<number>();
  const next = vi.fn();
  const error = vi.fn();
  values
    .pipe(mapInTurn(async (n) => (n === 2 ? Promise.reject(new Error('no answer')) : n)))
    .subscribe({ next, error });
  values.next(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(next).toHaveBeenCalledWith(1);
  values.next(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(error).toHaveBeenCalledWith(new Error('no answer'));
});
