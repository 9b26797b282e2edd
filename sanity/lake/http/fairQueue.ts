import { httpError } from './apiError.ts';

/** How much may run and wait. */
export interface QueueLimits {
  /** Jobs of one caller that run at the same time. */
  runningPerCaller: number;
  waitingPerCaller: number;
  waiting: number;
  /** When a caller who was refused may try again. */
  retryAfterSeconds: number;
}

/** Jobs that wait, taken from each caller in turn. */
export interface FairQueue<T> {
  /** @throws ApiError 429 when this caller has too many waiting, 503 when all together have. */
  add(caller: string, job: T): void;
  /** The next job that may run, if there is one; `done` must follow. */
  take(): { caller: string; job: T } | undefined;
  done(caller: string): void;
  /** Takes a job out that nobody waits for any more. @returns whether it was still waiting */
  remove(caller: string, job: T): boolean;
  /** Takes everything out. */
  clear(): T[];
}

/** Makes an empty queue. */
export function makeFairQueue<T>(limits: QueueLimits): FairQueue<T> {
  // In the order in which callers have their turn.
  const waiting = new Map<string, T[]>();
  const running = new Map<string, number>();
  const retry = { 'retry-after': String(limits.retryAfterSeconds) };
  const count = () => waiting.values().reduce((sum, { length }) => sum + length, 0);
  const drop = (caller: string, jobs: T[]) => {
    waiting.delete(caller);
    if (jobs.length > 0) waiting.set(caller, jobs);
  };

  return {
    add(caller, job) {
      const own = waiting.get(caller) ?? [];
      if (own.length >= limits.waitingPerCaller)
        throw httpError(429, 'Too many of your requests are waiting: try again', retry);
      if (count() >= limits.waiting) throw httpError(503, 'Too many requests are waiting: try again', retry);
      own.push(job);
      waiting.set(caller, own);
    },
    take() {
      for (const [caller, jobs] of waiting) {
        if ((running.get(caller) ?? 0) >= limits.runningPerCaller) continue;
        const job = jobs.shift() as T;
        drop(caller, jobs);
        running.set(caller, (running.get(caller) ?? 0) + 1);
        return { caller, job };
      }
      return undefined;
    },
    done(caller) {
      const left = (running.get(caller) ?? 0) - 1;
      if (left > 0) running.set(caller, left);
      else running.delete(caller);
    },
    remove(caller, job) {
      const jobs = waiting.get(caller) ?? [];
      const left = jobs.filter((each) => each !== job);
      if (left.length === jobs.length) return false;
      if (left.length > 0) waiting.set(caller, left);
      else waiting.delete(caller);
      return true;
    },
    clear() {
      const all = [...waiting.values()].flat();
      waiting.clear();
      return all;
    },
  };
}
