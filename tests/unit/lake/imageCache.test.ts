import { expect, test } from 'vitest';
import { openImageCache } from '../../../sanity/lake/images/cache.ts';
import { folder } from './startLake.ts';

const key = (n: number) => n.toString(16).padStart(64, '0');

test('two simultaneous requests for the same transform run it once', async () => {
  const cache = openImageCache(folder(), 1000);
  let transforms = 0;
  const make = async () => Buffer.from([++transforms]);
  const results = await Promise.all([cache.get(key(1), make), cache.get(key(1), make)]);
  expect([...results, await cache.get(key(1), make)].map((bytes) => bytes[0])).toEqual([1, 1, 1]);
});

test('a failed transform is tried again', async () => {
  const cache = openImageCache(folder(), 1000);
  await expect(cache.get(key(1), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(String(await cache.get(key(1), async () => Buffer.from('yes')))).toBe('yes');
});

test('the cache stays below its limit, evicts the least recently used file, and survives a restart', async () => {
  const dir = folder();
  const cache = openImageCache(dir, 250);
  const log: number[] = [];
  const get = (from: typeof cache, n: number) =>
    from.get(key(n), async () => {
      log.push(n);
      return Buffer.alloc(100, n);
    });
  for (const n of [1, 2, 1, 3]) await get(cache, n); // 2 is evicted.
  await get(cache, 1);
  expect(log).toEqual([1, 2, 3]);
  await get(cache, 2);
  expect(log).toEqual([1, 2, 3, 2]);
  const reopened = openImageCache(dir, 250);
  await get(reopened, 2);
  expect(log).toHaveLength(4);
});
