import type { DatabaseSync } from 'node:sqlite';
import { generatePassword, hashPassword, isPassword } from './scryptHash.ts';
import type { Tokens } from './tokens.ts';

/** Stored instead of a hash when an administrator has ended the shared password. */
const ended = 'ended';

/**
 * Ensures that the store has a shared password: the configured one, else the stored one, else a new one. One that an
 * administrator has ended stays ended, unless a password is configured. A changed password ends every login.
 * @param cost cost parameter of scrypt for a newly stored password.
 * @returns the password if a new one was generated, to be shown once; only its hash is stored.
 */
export async function prepareSharedPassword(
  db: DatabaseSync,
  tokens: Tokens,
  configured: string | undefined,
  cost?: number,
): Promise<string | undefined> {
  const stored = readStored(db);
  if (configured === undefined && stored) return undefined;
  if (configured !== undefined && stored && stored !== ended && (await isPassword(stored, configured)))
    return undefined;
  const password = configured ?? generatePassword();
  write(db, await hashPassword(password, cost));
  tokens.revokeAll();
  return configured === undefined ? password : undefined;
}

/** Returns the hash of the shared password; undefined if it has been ended. */
export function readSharedHash(db: DatabaseSync): string | undefined {
  const stored = readStored(db);
  return stored === ended ? undefined : stored;
}

/** Ends the shared password; the caller ends the logins made with it. */
export const endSharedPassword = (db: DatabaseSync): void => write(db, ended);

const readStored = (db: DatabaseSync): string | undefined =>
  db.prepare("SELECT value FROM settings WHERE key = 'password'").get()?.value as string | undefined;

const write = (db: DatabaseSync, value: string) =>
  void db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('password', ?)").run(value);
