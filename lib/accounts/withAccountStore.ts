import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountStore, AccountStoreOptions } from './accountStore.ts';
import { runningAccounts } from './runningAccounts.ts';
import { stoppedAccounts } from './stoppedAccounts.ts';

/**
 * Opens the accounts, runs `use` and closes them. A running lake owns its store, so it is asked over HTTP; a stopped one is
 * locked and opened here.
 *
 * @throws Error that names the folder, port or variable to look at
 */
export async function withAccountStore<T>(
  { dir, port, token }: AccountStoreOptions,
  use: (accounts: AccountStore) => Promise<T>,
): Promise<T> {
  if (!existsSync(join(dir, 'lake.sqlite'))) {
    throw new Error(`There is no store in ${dir}: run npm start once, or set LAKE_DIR to its folder.`);
  }
  const stopped = stoppedAccounts(dir);
  if (stopped === 'running') return use(runningAccounts({ dir, port, token }));
  try {
    return await use(stopped.accounts);
  } finally {
    stopped.close();
  }
}
