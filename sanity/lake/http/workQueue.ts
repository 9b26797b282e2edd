import { makeFairQueue, type QueueLimits } from './fairQueue.ts';

/** Runs costly work a few at a time, in turns between clients. */
export interface WorkQueue {
  /**
   * Runs `work` when it is its turn.
   * @param client one client's work waits behind its own, and takes turns with that of others.
   * @param signal aborted when nobody waits for the result any more: work that has not begun is dropped.
   * @throws ApiError 429 or 503 with Retry-After when too much waits already; the signal's reason when it was dropped.
   */
  run<T>(client: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function makeWorkQueue(concurrency: number, limits: Omit<QueueLimits, 'runningPerCaller'>): WorkQueue {
  const queue = makeFairQueue<() => void>({ ...limits, runningPerCaller: concurrency });
  let running = 0;

  function next() {
    const turn = running < concurrency && queue.take();
    if (!turn) return;
    running += 1;
    turn.job();
  }

  return {
    async run(client, work, signal) {
      signal?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      queue.add(client, resolve);
      const leave = () => queue.remove(client, resolve) && reject(signal?.reason);
      signal?.addEventListener('abort', leave, { once: true });
      next();
      await promise;
      try {
        return await work();
      } finally {
        running -= 1;
        queue.done(client);
        next();
      }
    },
  };
}
