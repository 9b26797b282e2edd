import type { SanityClient } from '@sanity/client';

/** An account of the embedded lake. */
export type Account = { name: string; role: string; logins: number };

const roleTitles: Record<string, string> = {
  administrator: 'Administrator',
  editor: 'Redaktør',
  reader: 'Læser',
};

/** Returns the Danish title of a role. */
export const roleTitle = (role: string): string => roleTitles[role] ?? role;

/** @throws the client's error if the store cannot be reached, or the person is not an administrator */
export const fetchAccounts = (client: SanityClient) =>
  client.request<{ accounts: Account[]; sharedPassword: boolean }>({ url: '/accounts' });

/**
 * Gives a person a new password and ends their logins.
 *
 * @returns the password
 * @throws the client's error if the store cannot be reached, or the account was removed
 */
export async function resetPassword(client: SanityClient, name: string): Promise<string> {
  const request = { method: 'POST', url: '/accounts/reset', body: { name } };
  const { password } = await client.request<{ password: string }>(request);
  return password;
}
