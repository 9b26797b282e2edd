import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { ApiError, httpError } from '../../http/apiError.ts';
import { log } from '../../log.ts';
import type { Job, JobResults, Reply } from './job.ts';

/** Configuration of a query process. */
export interface QueryProcessConfig {
  dir: string;
  projectId: string;
  dataset: string;
  /** Milliseconds before a query is killed. */
  queryTimeoutMs: number;
  /** Heap limit of a query process. */
  queryMemoryMb: number;
}

/** A separate process that runs one job at a time. */
export interface QueryProcess {
  run(job: Job): Promise<JobResults[Job['kind']]>;
  kill(): void;
  /** False once the process has been killed, even if it has not exited yet. */
  readonly alive: boolean;
}

const niceness = 10;

type RunningJob = { job: Job; settle: (reply: Reply | Error) => void; timer: NodeJS.Timeout };

/**
 * Starts a query process. A thread would not do: V8 aborts the whole process when a thread allocates one large block
 * beyond its limit, so a query that doubles a string would end the lake.
 * @param onReady called once all documents are loaded.
 * @param onExit called once the process has exited; `failure` is the reason if it was not ready before.
 */
export function startQueryProcess(
  config: QueryProcessConfig,
  onReady: (started: QueryProcess) => void,
  onExit: (ended: QueryProcess, failure: string | undefined) => void,
): QueryProcess {
  const child = fork(
    new URL('queryMain.ts', import.meta.url),
    [config.dir, config.projectId, config.dataset],
    {
      // No secrets: a query process needs none.
      env: { NODE_ENV: process.env.NODE_ENV, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
      execArgv: [`--max-old-space-size=${config.queryMemoryMb}`, '--semi-space-growth-factor=1'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  // The lake itself, which does all writes, gets the CPU before any query.
  if (child.pid) setPriority(child.pid, niceness);
  let ready = false;
  let timedOut = false;
  let stderr = '';
  let running: RunningJob | undefined;

  function settle(reply: Reply | Error) {
    if (!running) return;
    clearTimeout(running.timer);
    const { settle } = running;
    running = undefined;
    settle(reply);
  }

  const self: QueryProcess = {
    run: (job) =>
      new Promise((resolve, reject) => {
        child.send(job);
        const timer = setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
          settle(timeoutError(job));
        }, config.queryTimeoutMs);
        running = {
          job,
          timer,
          settle: (reply) => {
            if (reply instanceof Error) reject(reply);
            else if ('error' in reply) reject(new ApiError(reply.error.status, reply.error.body));
            else if ('result' in reply) resolve(reply.result);
          },
        };
      }),
    kill: () => void child.kill('SIGKILL'),
    get alive() {
      return !child.killed;
    },
  };
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk).slice(0, 4000);
  });
  child.on('message', (reply: Reply) => {
    if (!('ready' in reply)) return settle(reply);
    ready = true;
    onReady(self);
  });
  // Ends a process that a message could not be sent to.
  child.on('error', () => child.kill('SIGKILL'));
  child.on('close', (code, signal) => {
    const reason = describeExit(stderr, code ?? signal);
    if (running && !timedOut) settle(exitError(running.job, stderr, config.queryMemoryMb, reason));
    onExit(self, ready ? undefined : reason);
  });
  return self;
}

const timeoutError = ({ query }: Job) =>
  new ApiError(504, {
    error: { description: 'the query took too long: narrow its filter', type: 'queryTimeoutError', query },
  });

function exitError({ query }: Job, stderr: string, megabytes: number, reason: string): ApiError {
  if (!/FATAL ERROR/.test(stderr)) {
    log.error('a query process ended while it ran a query', { reason });
    return httpError(500, 'The query process ended: see the log of the lake');
  }
  const description = `the query needs more than ${megabytes} MB of memory: request less data`;
  return new ApiError(400, { error: { description, type: 'queryExecutionError', query } });
}

/** Returns the error line of a stack trace or of V8's fatal error, else the exit code. */
function describeExit(stderr: string, code: string | number | null): string {
  const line = stderr.split('\n').find((each) => /Error|FATAL/.test(each));
  return line?.trim() ?? `exit ${code}`;
}
