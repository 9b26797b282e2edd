import type { Lake } from '../context.ts';
import { ApiError } from '../http/apiError.ts';
import { isPassword } from './password.ts';

/**
 * Checks a password when it is the client's turn. Nothing here is shared by all clients but the processor, so that nobody
 * locks others out by guessing.
 * @param gone aborted when the client has gone.
 * @returns milliseconds when the client has to wait before another attempt; `busy` when too many attempts wait already.
 */
export async function checkPassword(
  { throttle, passwordChecks, store }: Lake,
  client: string,
  attempt: string,
  gone: AbortSignal,
): Promise<'right' | 'wrong' | 'busy' | number> {
  const check = async () => {
    // Looked at again after the queue: attempts of one client that came together must not slip through.
    if (throttle.wait(client) > 0) return throttle.wait(client);
    // Counted before the result is known, for the same reason.
    throttle.failed(client);
    if (!(await isPassword(store, attempt))) return 'wrong';
    throttle.succeeded(client);
    return 'right';
  };
  if (throttle.wait(client) > 0) return throttle.wait(client);
  try {
    return await passwordChecks.run(client, check, gone);
  } catch (error) {
    if (error instanceof ApiError && error.status === 503) return 'busy';
    throw error;
  }
}
