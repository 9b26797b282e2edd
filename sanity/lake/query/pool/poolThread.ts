import { parentPort, workerData } from 'node:worker_threads';
import { ApiError, httpError } from '../../http/apiError.ts';
import { log } from '../../log.ts';
import type { PoolMessage, PoolReply } from './poolMessages.ts';
import { makeQueryPool } from './queryPool.ts';

// The thread of the query pool (startPoolThread.ts).
const pool = makeQueryPool(workerData);
const cancellations = new Map<number, AbortController>();

parentPort?.on('message', (message: PoolMessage) => {
  if (message.type === 'start') pool.start();
  else if (message.type === 'run') void run(message);
  else if (message.type === 'cancel') cancellations.get(message.id)?.abort();
  else close();
});

async function run({ id, job, caller }: Extract<PoolMessage, { type: 'run' }>): Promise<void> {
  const cancellation = new AbortController();
  cancellations.set(id, cancellation);
  try {
    const result = await pool.run(job, caller, cancellation.signal);
    // The bytes may be a part of a larger buffer, all of which would be copied.
    if (result instanceof Uint8Array) sendBytes(id, new Uint8Array(result));
    else reply({ id, result });
  } catch (cause) {
    const { status, body, headers } = cause instanceof ApiError ? cause : unexpected(cause);
    reply({ id, error: { status, body, headers } });
  } finally {
    cancellations.delete(id);
  }
}

/** An error of one query must not end the thread, and with it the queries of others. */
function unexpected(cause: unknown): ApiError {
  log.error('a query could not be passed on', { cause });
  return httpError(500, 'The query could not be run: see the log of the lake');
}

const reply = (message: PoolReply) => parentPort?.postMessage(message);
const sendBytes = (id: number, result: Uint8Array<ArrayBuffer>) =>
  parentPort?.postMessage({ id, result } satisfies PoolReply, [result.buffer]);

/** The thread ends once its processes have. */
function close(): void {
  pool.close();
  parentPort?.unref();
}
