import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareSoon, scheduleCatchUp } from '#lib/revalidate/scheduleCatchUp.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';

vi.mock('#lib/server/selfFetch.ts', () => ({ selfFetch: vi.fn() }));
const mockedSelfFetch = vi.mocked(selfFetch);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('SANITY_PROJECT_ID', '');
  mockedSelfFetch.mockReset();
  mockedSelfFetch.mockImplementation(async () => Response.json({}));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Advances the clock by `ms`, and returns the total number of comparisons with the store. */
async function comparisonsAfter(ms: number): Promise<number> {
  await vi.advanceTimersByTimeAsync(ms);
  return mockedSelfFetch.mock.calls.length;
}

test('the site compares itself with the store immediately, and then every minute', async () => {
  scheduleCatchUp();
  expect(await comparisonsAfter(0)).toBe(1);
  expect(mockedSelfFetch.mock.calls[0]).toMatchObject(['/api/revalidate/catch-up', { method: 'POST' }]);
  expect(await comparisonsAfter(59_999)).toBe(1);
  expect(await comparisonsAfter(1)).toBe(2);
  expect(await comparisonsAfter(600_000)).toBe(12);
});

test("with Sanity's cloud, which counts requests, the interval is 15 minutes", async () => {
  vi.stubEnv('SANITY_PROJECT_ID', 'abc12345');
  scheduleCatchUp();
  expect(await comparisonsAfter(15 * 60_000 - 1)).toBe(1);
  expect(await comparisonsAfter(1)).toBe(2);
});

test('a failed comparison is retried within seconds, without limit, and logged once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  mockedSelfFetch.mockImplementation(async () =>
    Response.json({ error: 'the store is away' }, { status: 503 }),
  );
  scheduleCatchUp();
  expect(await comparisonsAfter(100)).toBe(2);
  mockedSelfFetch.mockRejectedValue(new TypeError('fetch failed'));
  const before = await comparisonsAfter(60_000);
  expect(await comparisonsAfter(5_000)).toBe(before + 1);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();

  mockedSelfFetch.mockImplementation(async () => Response.json({}));
  const failures = await comparisonsAfter(5_000);
  expect(await comparisonsAfter(60_000)).toBe(failures + 1);
});

test('a signal has the site compared once; a failed comparison is repeated', async () => {
  void compareSoon();
  expect(await comparisonsAfter(60_000)).toBe(1);
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  mockedSelfFetch.mockImplementation(async () => Response.json({}, { status: 503 }));
  void compareSoon(true);
  // After 100, 200, 400, 800 and 1,600 ms.
  expect(await comparisonsAfter(3_200)).toBe(7);
  // The editor still waits.
  expect(mockedSelfFetch.mock.lastCall?.[0]).toBe('/api/revalidate/catch-up?by=person');
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
  mockedSelfFetch.mockImplementation(async () => Response.json({}));
  expect(await comparisonsAfter(60_000)).toBe(8);
});

test('signals of programs lead to one comparison each 100 ms, the signal of an editor to one at once', async () => {
  for (let signal = 0; signal < 100; signal++) {
    void compareSoon();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(mockedSelfFetch.mock.calls.length).toBeLessThanOrEqual(11);
  const before = await comparisonsAfter(5_000);
  void compareSoon();
  expect(await comparisonsAfter(0)).toBe(before + 1);
  void compareSoon();
  expect(await comparisonsAfter(50)).toBe(before + 1);
  void compareSoon(true);
  expect(await comparisonsAfter(0)).toBe(before + 2);
  expect(mockedSelfFetch.mock.lastCall?.[0]).toBe('/api/revalidate/catch-up?by=person');
  void compareSoon();
  expect(await comparisonsAfter(5_000)).toBe(before + 3);
  expect(mockedSelfFetch.mock.lastCall?.[0]).toBe('/api/revalidate/catch-up');
});

test('signals during a comparison lead to one more', async () => {
  const responses: ((response: Response) => void)[] = [];
  mockedSelfFetch.mockImplementation(() => new Promise((resolve) => responses.push(resolve)));
  for (let signal = 0; signal < 5; signal++) void compareSoon();
  expect(await comparisonsAfter(0)).toBe(1);
  responses[0]?.(Response.json({}));
  expect(await comparisonsAfter(1_000)).toBe(2);
  responses[1]?.(Response.json({}));
  expect(await comparisonsAfter(60_000)).toBe(2);
});
