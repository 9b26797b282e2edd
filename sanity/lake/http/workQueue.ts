import { makeFairQueue, type QueueLimits } from './fairQueue.ts';

/** Runs expensive work with limited concurrency, in turns between clients. */
export interface WorkQueue {
  /**
   * Runs `work` when its turn comes.
   * @param client key of the client: its jobs keep their order and take turns with those of other clients.
   * @param signal aborted when the result is no longer needed: work that has not started is dropped.
   * @throws ApiError 429 or 503 with Retry-After when the queue is full; the signal's reason when the work was dropped.
   */
  run<T>(client: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/**
 * @param concurrency maximum number of jobs that run at the same time.
 * @example await makeWorkQueue(2, limits).run('192.0.2.1', () => transform(image), signal)
 */
export function makeWorkQueue(concurrency: number, limits: Omit<QueueLimits, 'runningPerCaller'>): WorkQueue {
  const queue = makeFairQueue<() => void>({ ...limits, runningPerCaller: concurrency });
  let running = 0;

  function startNext() {
    const entry = running < concurrency && queue.take();
    if (!entry) return;
    running += 1;
    entry.job();
  }

  return {
    async run(client, work, signal) {
      signal?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      queue.add(client, resolve);
      const cancel = () => queue.remove(client, resolve) && reject(signal?.reason);
      signal?.addEventListener('abort', cancel, { once: true });
      startNext();
      await promise;
      try {
        return await work();
      } finally {
        running -= 1;
        queue.done(client);
        startNext();
      }
    },
  };
}
