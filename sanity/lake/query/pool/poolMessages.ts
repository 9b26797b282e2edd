import type { Job, JobResults } from './job.ts';

/** A message to the thread of the query pool. `id`: of the call. */
export type PoolMessage =
  | { type: 'start' }
  | { type: 'run'; id: number; job: Job; caller: string }
  | { type: 'cancel'; id: number }
  | { type: 'close' };

/** Its answer to `run`. `error`: an `ApiError`. */
export type PoolReply = { id: number } & (
  | { result: JobResults[Job['kind']] }
  | { error: { status: number; body: unknown; headers: Record<string, string> } }
);
