import { httpError } from '../../http/apiError.ts';
import { makeFairQueue } from '../../http/fairQueue.ts';
import { log } from '../../log.ts';
import type { Job, JobResults } from './job.ts';
import { type QueryProcess, type QueryProcessConfig, startQueryProcess } from './queryProcess.ts';

/** Runs queries in separate processes, so that no query blocks the lake. */
export interface QueryPool {
  /** Starts the first process before the first job arrives. */
  start(): void;
  /**
   * Runs a job on the latest documents, including every earlier commit.
   * @param caller id of the user; no user can block the jobs of others.
   * @param signal aborted when the caller disconnects: a job that has not started is dropped.
   * @throws ApiError in Sanity's shape; 504 for a job killed at its time limit, 429 and 503 when the queue is full.
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

export type QueryPoolConfig = QueryProcessConfig & { queryProcesses: number };

/** Creates a pool of at most `queryProcesses` processes. The first is started by `start`, the others when needed. */
export function makeQueryPool(config: QueryPoolConfig): QueryPool {
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
    const index = idle.indexOf(ended);
    if (index >= 0) idle.splice(index, 1);
    if (failure === undefined || closed) return dispatch();
    starting -= 1;
    log.error('a query process did not start', { reason: failure });
    if (processes.size > 0) return;
    // The next job starts a process again.
    const error = httpError(503, 'Queries cannot be run: see the log of the lake', { 'retry-after': '5' });
    for (const entry of queue.clear()) entry.reject(error);
  }

  function dispatch() {
    for (let next = idle.length > 0 && queue.take(); next; next = idle.length > 0 && queue.take()) {
      void runOn(idle.shift() as QueryProcess, next.caller, next.job);
    }
    // Keeps one spare process, so that the next job does not wait for the documents to be loaded.
    if (idle.length === 0) start();
  }

  async function runOn(queryProcess: QueryProcess, caller: string, { job, resolve, reject }: Entry) {
    await queryProcess.run(job).then(resolve, reject);
    queue.done(caller);
    if (processes.has(queryProcess) && queryProcess.alive) idle.push(queryProcess);
    dispatch();
  }

  return {
    start,
    run: <J extends Job>(job: J, caller: string, signal?: AbortSignal) =>
      new Promise<JobResults[J['kind']]>((resolve, reject) => {
        const entry: Entry = { job, resolve: (result) => resolve(result as JobResults[J['kind']]), reject };
        queue.add(caller, entry);
        const cancel = () => queue.remove(caller, entry) && reject(httpError(499, 'The caller disconnected'));
        signal?.addEventListener('abort', cancel, { once: true });
        dispatch();
      }),
    close() {
      closed = true;
      for (const entry of queue.clear()) entry.reject(httpError(503, 'The lake is closing'));
      for (const each of processes) each.kill();
    },
  };
}
