import { Worker } from 'node:worker_threads';
import { ApiError, httpError } from '../../http/apiError.ts';
import { log } from '../../log.ts';
import type { Job, JobResults } from './job.ts';
import type { PoolMessage, PoolReply } from './poolMessages.ts';
import type { QueryPool, QueryPoolConfig } from './queryPool.ts';

type Call = { resolve(result: JobResults[Job['kind']]): void; reject(error: Error): void };

/**
 * Runs a query pool in a thread of its own. To start a process blocks the thread that starts it, for some 40 ms on a busy
 * machine; a process is started for each query that is killed. The thread is started when it is needed, and again if it fails.
 */
export function startPoolThread(config: QueryPoolConfig): QueryPool {
  const calls = new Map<number, Call>();
  let lastId = 0;
  let thread: Worker | undefined;
  let closed = false;

  function startThread(): Worker {
    const { dir, projectId, dataset, queryTimeoutMs, queryMemoryMb, queryProcesses } = config;
    const started = new Worker(new URL('poolThread.ts', import.meta.url), {
      workerData: { dir, projectId, dataset, queryTimeoutMs, queryMemoryMb, queryProcesses },
      execArgv: [],
    });
    started.on('message', settle);
    started.on('error', (cause) => log.error('the thread of the query processes failed', { cause }));
    started.on('exit', () => {
      if (thread === started) thread = undefined;
      for (const { reject } of calls.values()) reject(endError(closed));
      calls.clear();
    });
    return started;
  }

  function send(message: PoolMessage): void {
    thread ??= startThread();
    thread.postMessage(message);
  }

  function settle(reply: PoolReply): void {
    const call = calls.get(reply.id);
    calls.delete(reply.id);
    if ('result' in reply) call?.resolve(reply.result);
    else call?.reject(new ApiError(reply.error.status, reply.error.body, reply.error.headers));
  }

  return {
    start: () => send({ type: 'start' }),
    run: <J extends Job>(job: J, caller: string, signal?: AbortSignal) =>
      new Promise<JobResults[J['kind']]>((resolve, reject) => {
        if (closed) return reject(endError(closed));
        const id = ++lastId;
        calls.set(id, { resolve: (result) => resolve(result as JobResults[J['kind']]), reject });
        send({ type: 'run', id, job, caller });
        signal?.addEventListener('abort', () => calls.has(id) && send({ type: 'cancel', id }), {
          once: true,
        });
      }),
    close() {
      closed = true;
      thread?.postMessage({ type: 'close' } satisfies PoolMessage);
    },
  };
}

const endError = (closed: boolean) =>
  closed
    ? httpError(503, 'The lake is closing')
    : httpError(500, 'The thread of the query processes ended: see the log of the lake');
