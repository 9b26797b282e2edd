import { httpError } from './apiError.ts';

/** Limits on running and waiting jobs. */
export interface QueueLimits {
  /** Maximum number of jobs of one caller that run at the same time. */
  runningPerCaller: number;
  waitingPerCaller: number;
  waiting: number;
  /** Retry-After of a refused caller. */
  retryAfterSeconds: number;
}

/** A queue that serves its callers in turn (round robin). */
export interface FairQueue<T> {
  /** @throws ApiError 429 when this caller has too many jobs waiting, 503 when the whole queue is full. */
  add(caller: string, job: T): void;
  /** Removes and returns the next job that may run, if any. `done` must be called once it has ended. */
  take(): { caller: string; job: T } | undefined;
  done(caller: string): void;
  /** Removes a job whose result is no longer needed. @returns whether it was still waiting */
  remove(caller: string, job: T): boolean;
  /** Removes and returns all waiting jobs. */
  clear(): T[];
}

/** Creates an empty queue. */
export function makeFairQueue<T>(limits: QueueLimits): FairQueue<T> {
  // Map order is the order of turns.
  const waiting = new Map<string, T[]>();
  const running = new Map<string, number>();
  const retryHeaders = { 'retry-after': String(limits.retryAfterSeconds) };
  const count = () => waiting.values().reduce((sum, { length }) => sum + length, 0);
  const moveToEnd = (caller: string, jobs: T[]) => {
    waiting.delete(caller);
    if (jobs.length > 0) waiting.set(caller, jobs);
  };

  return {
    add(caller, job) {
      const jobs = waiting.get(caller) ?? [];
      if (jobs.length >= limits.waitingPerCaller)
        throw httpError(429, 'Too many of your requests are waiting: try again', retryHeaders);
      if (count() >= limits.waiting)
        throw httpError(503, 'Too many requests are waiting: try again', retryHeaders);
      jobs.push(job);
      waiting.set(caller, jobs);
    },
    take() {
      for (const [caller, jobs] of waiting) {
        if ((running.get(caller) ?? 0) >= limits.runningPerCaller) continue;
        const job = jobs.shift() as T;
        moveToEnd(caller, jobs);
        running.set(caller, (running.get(caller) ?? 0) + 1);
        return { caller, job };
      }
      return undefined;
    },
    done(caller) {
      const remaining = (running.get(caller) ?? 0) - 1;
      if (remaining > 0) running.set(caller, remaining);
      else running.delete(caller);
    },
    remove(caller, job) {
      const jobs = waiting.get(caller) ?? [];
      const remaining = jobs.filter((each) => each !== job);
      if (remaining.length === jobs.length) return false;
      if (remaining.length > 0) waiting.set(caller, remaining);
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
