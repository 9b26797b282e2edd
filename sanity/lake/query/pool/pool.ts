import { httpError } from '../../http/apiError.ts';
import { makeFairQueue } from '../../http/fairQueue.ts';
import { log } from '../../log.ts';
import type { Job, JobResults } from './job.ts';
import { type QueryProcess, type QueryProcessConfig, startQueryProcess } from './queryProcess.ts';

/** Runs queries in processes of their own, so that none of them stops the lake. */
export interface QueryPool {
  /** Starts the first process ahead of the first job. */
  start(): void;
  /**
   * Runs a job on the documents as they are once it starts, every earlier commit included.
   * @param caller id of the user; no user can keep another's jobs from running.
   * @param signal of a caller who hung up: a job that has not started is dropped.
   * @throws ApiError in Sanity's shape; 504 for a job that was killed at its limit, 429 and 503 when too many wait.
   */
  run<J extends Job>(job: J, caller: string, signal?: AbortSignal): Promise<JobResults[J['kind']]>;
  close(): void;
}

interface Entry {
  job: Job;
  resolve(result: JobResults[Job['kind']]): void;
  reject(error: Error): void;
}

const limits = { waitingPerCaller: 200, waiting: 1000, retryAfterSeconds: 1 };

/** Makes a pool of at most `queryProcesses`; each starts when it is needed, the first one by `start`. */
export function makeQueryPool(config: QueryProcessConfig & { queryProcesses: number }): QueryPool {
  const size = config.queryProcesses;
  const queue = makeFairQueue<Entry>({ ...limits, runningPerCaller: Math.max(1, size - 1) });
  const processes = new Set<QueryProcess>();
  const idle: QueryProcess[] = [];
  let starting = 0;
  let closed = false;

  function start() {
    if (closed || starting > 0 || processes.size >= size) return;
    starting += 1;
    processes.add(startQueryProcess(config, onReady, onExit));
  }

  function onReady(started: QueryProcess) {
    starting -= 1;
    idle.push(started);
    dispatch();
  }

  function onExit(ended: QueryProcess, failure: string | undefined) {
    processes.delete(ended);
    const place = idle.indexOf(ended);
    if (place >= 0) idle.splice(place, 1);
    if (failure === undefined || closed) return dispatch();
    starting -= 1;
    log.error('a query process did not start', { reason: failure });
    if (processes.size > 0) return;
    // The next job tries again.
    const error = httpError(503, 'Queries cannot be run: see the log of the lake', { 'retry-after': '5' });
    for (const entry of queue.clear()) entry.reject(error);
  }

  function dispatch() {
    for (let next = idle.length > 0 && queue.take(); next; next = idle.length > 0 && queue.take()) {
      void runOn(idle.shift() as QueryProcess, next.caller, next.job);
    }
    // One more than is needed now: the next job should not have to wait for the documents to be loaded.
    if (idle.length === 0) start();
  }

  async function runOn(free: QueryProcess, caller: string, { job, resolve, reject }: Entry) {
    await free.run(job).then(resolve, reject);
    queue.done(caller);
    if (processes.has(free) && free.alive) idle.push(free);
    dispatch();
  }

  return {
    start,
    run: <J extends Job>(job: J, caller: string, signal?: AbortSignal) =>
      new Promise<JobResults[J['kind']]>((resolve, reject) => {
        const entry: Entry = { job, resolve: (result) => resolve(result as JobResults[J['kind']]), reject };
        queue.add(caller, entry);
        const leave = () => queue.remove(caller, entry) && reject(httpError(499, 'The caller hung up'));
        signal?.addEventListener('abort', leave, { once: true });
        dispatch();
      }),
    close() {
      closed = true;
      for (const entry of queue.clear()) entry.reject(httpError(503, 'The lake is closing'));
      for (const each of processes) each.kill();
    },
  };
}
