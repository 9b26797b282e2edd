import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isStoreFailing, observeStore } from '#lib/content/storeStatus.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the store counts as failing after a failed query, until the next successful one', async () => {
  expect(await observeStore(async () => 'result')).toBe('result');
  expect(isStoreFailing()).toBe(false);
  await expect(observeStore(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(isStoreFailing()).toBe(true);
  await observeStore(async () => 'result');
  expect(isStoreFailing()).toBe(false);
});

test('the store counts as failing while a query has been pending for two seconds', async () => {
  const pending = Promise.withResolvers<string>();
  const query = observeStore(() => pending.promise);
  await observeStore(async () => 'another query');
  await vi.advanceTimersByTimeAsync(1_900);
  expect(isStoreFailing()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isStoreFailing()).toBe(true);
  pending.resolve('late');
  await query;
  expect(isStoreFailing()).toBe(false);
});
