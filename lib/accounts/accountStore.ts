import type { Account, Credentials } from '#sanity/lake/auth/accounts.ts';

/** The editors' accounts of the embedded lake, running or stopped. Every method throws an Error with the next step. */
export type AccountStore = {
  list: () => Promise<{ accounts: Account[]; sharedPassword: boolean }>;
  /** @returns the password if it was generated */
  add: (name: string, credentials: Credentials) => Promise<string | undefined>;
  /** @returns the password if it was generated */
  reset: (name: string, credentials: Credentials) => Promise<string | undefined>;
  remove: (name: string) => Promise<void>;
  endSharedPassword: () => Promise<void>;
};

export type AccountStoreOptions = {
  /** The lake's folder. */
  dir: string;
  /** The lake's port, if it runs. */
  port: number;
  /** The token that programs write with; by default the one in the lake's folder. */
  token: string | undefined;
};
