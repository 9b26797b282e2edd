import { expect, test } from 'vitest';
import { makeWorkQueue } from '../../../sanity/lake/http/workQueue.ts';

/** Jobs that the test finishes by hand, and a log of the started ones. */
function manualJobs() {
  const startedJobs: string[] = [];
  const finish: (() => void)[] = [];
  const work = (name: string) => () => {
    startedJobs.push(name);
    return new Promise<string>((resolve) => void finish.push(() => resolve(name)));
  };
  /** Finishes started jobs one after the other, until no more start. */
  const finishAll = async () => {
    for (let next = finish.shift(); next; next = finish.shift()) {
      next();
      await new Promise(setImmediate);
    }
  };
  return { startedJobs, work, finishAll };
}

const limits = { waiting: 4, waitingPerCaller: 3, retryAfterSeconds: 5 };

test('the number of running jobs is limited, and clients take turns', async () => {
  const { startedJobs, work, finishAll } = manualJobs();
  const queue = makeWorkQueue(2, limits);
  const results = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => queue.run('a', work(name)));
  results.push(queue.run('b', work('b1')));
  await new Promise(setImmediate);
  expect(startedJobs).toEqual(['a1', 'a2']);
  await finishAll();
  expect(startedJobs).toEqual(['a1', 'a2', 'a3', 'b1', 'a4', 'a5']);
  expect(await Promise.all(results)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'b1']);
});

test('excess jobs are refused immediately: of one client, and in total', async () => {
  const { work, finishAll } = manualJobs();
  const queue = makeWorkQueue(2, limits);
  const accepted = [1, 2, 3, 4, 5].map(() => queue.run('a', work('a')));
  const headers = { 'retry-after': '5' };
  await expect(queue.run('a', work('a'))).rejects.toMatchObject({ status: 429, headers });
  accepted.push(queue.run('b', work('b')));
  await expect(queue.run('c', work('c'))).rejects.toMatchObject({ status: 503, headers });
  await finishAll();
  expect(await Promise.all(accepted)).toHaveLength(6);
});

test('a job without waiting clients leaves the queue, and frees a place', async () => {
  const { startedJobs, work, finishAll } = manualJobs();
  const queue = makeWorkQueue(1, { ...limits, waiting: 1 });
  const running = queue.run('a', work('a'));
  const disconnect = new AbortController();
  const dropped = queue.run('b', work('b'), disconnect.signal);
  disconnect.abort(new Error('gone'));
  await expect(dropped).rejects.toThrow('gone');
  const otherJob = queue.run('c', work('c'));
  await finishAll();
  expect([await running, await otherJob, startedJobs]).toEqual(['a', 'c', ['a', 'c']]);
  await expect(queue.run('d', work('d'), disconnect.signal)).rejects.toThrow('gone');
});

test('a failed job makes way for the next', async () => {
  const queue = makeWorkQueue(1, limits);
  const failed = queue.run('a', () => Promise.reject(new Error('no')));
  const next = queue.run('a', async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
