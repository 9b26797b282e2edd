import type { Lake } from '../context.ts';
import { ApiError } from '../http/apiError.ts';
import { isPassword } from './password.ts';

/**
 * Checks a password when the client's turn comes. Clients share nothing but processor time, so guessing cannot lock others
 * out.
 * @param gone aborted when the client disconnects.
 * @returns a number of milliseconds when the client must wait before another attempt; `busy` when the queue is full.
 */
export async function checkPassword(
  { throttle, passwordChecks, store }: Lake,
  client: string,
  attempt: string,
  gone: AbortSignal,
): Promise<'right' | 'wrong' | 'busy' | number> {
  const check = async () => {
    // Checked again after the queue: simultaneous attempts of one client must not bypass the wait.
    if (throttle.wait(client) > 0) return throttle.wait(client);
    // Counted as a failure before the result is known, for the same reason.
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
