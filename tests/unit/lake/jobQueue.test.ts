import { expect, test } from 'vitest';
import { makeFairQueue } from '#sanity/lake/http/fairQueue.ts';

const limits = { runningPerCaller: 2, waitingPerCaller: 3, waiting: 5, retryAfterSeconds: 1 };

test('callers take turns, and none exceeds its limit of running jobs', () => {
  const queue = makeFairQueue<string>(limits);
  for (const job of ['a1', 'a2', 'a3']) queue.add('a', job);
  queue.add('b', 'b1');
  const jobs = Array.from({ length: 5 }, () => queue.take()?.job);
  expect(jobs).toEqual(['a1', 'b1', 'a2', undefined, undefined]);
  queue.done('a');
  expect(queue.take()?.job).toBe('a3');
});

test('a full queue refuses a job, and a cancelled job frees a place', () => {
  const queue = makeFairQueue<string>(limits);
  for (const job of ['a1', 'a2', 'a3']) queue.add('a', job);
  expect(() => queue.add('a', 'a4')).toThrow(expect.objectContaining({ status: 429 }));
  for (const job of ['b1', 'b2']) queue.add('b', job);
  expect(() => queue.add('c', 'c1')).toThrow(
    expect.objectContaining({ status: 503, headers: { 'retry-after': '1' } }),
  );
  expect([queue.remove('b', 'b1'), queue.remove('b', 'b1')]).toEqual([true, false]);
  queue.add('c', 'c1');
  expect(queue.clear()).toEqual(['a1', 'a2', 'a3', 'b2', 'c1']);
});
