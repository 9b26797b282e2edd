import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isStoreHanging, observeStore } from '#lib/content/storeStatus.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a store that fails at once does not hang; one whose query failed after two seconds does, until it responds', async () => {
  await expect(observeStore(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(isStoreHanging()).toBe(false);
  const late = Promise.withResolvers<string>();
  const query = observeStore(() => late.promise);
  await vi.advanceTimersByTimeAsync(3_000);
  late.reject(new Error('timeout'));
  await expect(query).rejects.toThrow('timeout');
  expect(isStoreHanging()).toBe(true);
  await observeStore(async () => 'result');
  expect(isStoreHanging()).toBe(false);
});

test('the store hangs while a query has been pending for two seconds', async () => {
  const pending = Promise.withResolvers<string>();
  const query = observeStore(() => pending.promise);
  await observeStore(async () => 'another query');
  await vi.advanceTimersByTimeAsync(1_900);
  expect(isStoreHanging()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isStoreHanging()).toBe(true);
  pending.resolve('late');
  await query;
  expect(isStoreHanging()).toBe(false);
});
