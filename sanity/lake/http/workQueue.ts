import { httpError } from './error.ts';

/** Runs costly work a few at a time, in turns between clients. */
export interface WorkQueue {
  /**
   * Runs `work` when it is its turn.
   * @param client one client's work waits behind its own, and takes turns with that of others.
   * @param signal aborted when nobody waits for the result any more: work that has not begun is dropped.
   * @throws ApiError 503 with Retry-After when too much waits already; the signal's reason when it was dropped.
   */
  run<T>(client: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export interface WorkLimits {
  concurrency: number;
  maxWaiting: number;
  maxWaitingPerClient: number;
}

type Start = () => void;

export function makeWorkQueue({ concurrency, maxWaiting, maxWaitingPerClient }: WorkLimits): WorkQueue {
  // Clients in the order of their next turn. A client without waiting work is not in it.
  const waiting = new Map<string, Start[]>();
  let count = 0;
  let running = 0;

  function next() {
    const [first] = waiting;
    if (running >= concurrency || !first) return;
    const [client, [start, ...rest]] = first;
    waiting.delete(client);
    if (rest.length > 0) waiting.set(client, rest);
    count -= 1;
    running += 1;
    start?.();
  }

  function enter(client: string, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const own = waiting.get(client) ?? [];
    const full = count >= maxWaiting || own.length >= maxWaitingPerClient;
    if (running >= concurrency && full) {
      throw httpError(503, 'Too much is being worked on: try again in a moment', { 'retry-after': '5' });
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        const left = (waiting.get(client) ?? []).filter((each) => each !== start);
        if (left.length > 0) waiting.set(client, left);
        else waiting.delete(client);
        count -= 1;
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.set(client, [...own, start]);
      count += 1;
      next();
    });
  }

  return {
    async run(client, work, signal) {
      await enter(client, signal);
      try {
        return await work();
      } finally {
        running -= 1;
        next();
      }
    },
  };
}
