import { makeFairQueue, type QueueLimits } from './fairQueue.ts';

/** Runs expensive work with limited concurrency; callers take turns. */
export interface WorkQueue {
  /**
   * Runs `work` when its turn comes.
   * @param caller key of the caller: its jobs keep their order and take turns with those of other callers.
   * @param signal aborted when the result is no longer needed: work that has not started is dropped.
   * @throws ApiError with Retry-After: 429 if the caller has too many jobs waiting, 503 if the queue is full.
   * @throws the signal's reason if the work was dropped.
   */
  run<T>(caller: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/**
 * Creates an empty queue.
 *
 * @param concurrency maximum number of jobs that run at the same time.
 * @example await makeWorkQueue(2, limits).run('192.0.2.1', () => transform(image), signal)
 */
export function makeWorkQueue(concurrency: number, limits: Omit<QueueLimits, 'runningPerCaller'>): WorkQueue {
  // One caller may use all slots.
  const queue = makeFairQueue<() => void>({ ...limits, runningPerCaller: concurrency });
  let running = 0;

  function startNext() {
    const entry = running < concurrency && queue.take();
    if (!entry) return;
    running += 1;
    entry.job();
  }

  return {
    async run(caller, work, signal) {
      signal?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      queue.add(caller, resolve);
      const cancel = () => {
        if (queue.remove(caller, resolve)) reject(signal?.reason);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      startNext();
      await promise;
      try {
        return await work();
      } finally {
        running -= 1;
        queue.done(caller);
        startNext();
      }
    },
  };
}
