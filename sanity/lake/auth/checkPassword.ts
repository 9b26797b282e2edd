import type { Lake } from '../context.ts';
import { ApiError } from '../http/apiError.ts';
import { isPassword } from './scryptHash.ts';
import { readSharedHash } from './sharedPassword.ts';
import type { User } from './user.ts';
import { nameKey, sharedUser } from './userName.ts';

/**
 * Checks a name with a password when the client's turn comes. Clients share nothing but processor time, so guessing cannot
 * lock others out.
 * @param gone aborted when the client disconnects.
 * @returns the user if both are right; a number of milliseconds when the client must wait before another attempt; `busy`
 * when the queue is full.
 */
export async function checkPassword(
  lake: Lake,
  client: string,
  name: string,
  attempt: string,
  gone: AbortSignal,
): Promise<User | 'wrong' | 'busy' | number> {
  const { throttle, passwordChecks, accounts } = lake;
  // Counted per account too: a right password of one account must not give new guesses at another. All other names are
  // one account, because all of them have the shared password.
  const keys = [client, `${client} ${accounts.find(name) ? nameKey(name) : ''}`];
  const wait = () => Math.max(...keys.map((key) => throttle.wait(key)));
  const check = async () => {
    // Checked again after the queue: simultaneous attempts of one client must not bypass the wait.
    if (wait() > 0) return wait();
    // Counted as a failure before the result is known, for the same reason.
    for (const key of keys) throttle.failed(key);
    const user = await findUser(lake, name, attempt);
    if (!user) return 'wrong';
    for (const key of keys) throttle.succeeded(key);
    return user;
  };
  if (wait() > 0) return wait();
  try {
    return await passwordChecks.run(client, check, gone);
  } catch (error) {
    if (error instanceof ApiError && error.status === 503) return 'busy';
    throw error;
  }
}

/** An account opens with its own password only, every other name with the shared one. Each attempt computes one hash. */
async function findUser(lake: Lake, name: string, attempt: string): Promise<User | undefined> {
  const { accounts, store, unknownHash } = lake;
  const read = () => {
    const account = accounts.find(name);
    return { user: account?.user, hash: account ? account.password : readSharedHash(store.db) };
  };
  const { user, hash } = read();
  if (!(await isPassword(hash ?? unknownHash, attempt))) return undefined;
  // An administrator may have changed it in the meantime, and the new login must not outlive that.
  const now = read();
  if (hash === undefined || now.hash !== hash || now.user?.id !== user?.id) return undefined;
  return user ?? sharedUser(name);
}
