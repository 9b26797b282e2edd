import { openAccounts } from '#sanity/lake/auth/accounts.ts';
import { openDatabase } from '#sanity/lake/store/database.ts';
import type { AccountStore } from './accountStore.ts';

/**
 * Opens the accounts of a stopped lake. It cannot start until they are closed.
 *
 * @returns `running` if a lake has the store open
 * @throws StoreError if the store is damaged
 */
export function stoppedAccounts(dir: string): 'running' | { accounts: AccountStore; close: () => void } {
  const database = openUnlessRunning(dir);
  if (!database) return 'running';
  const accounts = openAccounts(database.db);
  return {
    accounts: {
      list: async () => ({ accounts: accounts.list(), sharedPassword: accounts.hasSharedPassword() }),
      add: accounts.add,
      reset: accounts.reset,
      remove: async (name) => accounts.remove(name),
      endSharedPassword: async () => accounts.endSharedPassword(),
    },
    close: database.close,
  };
}

function openUnlessRunning(dir: string): ReturnType<typeof openDatabase> | undefined {
  try {
    return openDatabase(dir);
  } catch (error) {
    if (/in use by another lake/.test((error as Error).message)) return undefined;
    throw error;
  }
}
