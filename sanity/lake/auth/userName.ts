import { createHash } from 'node:crypto';
import type { User } from './user.ts';

export const maxNameLength = 60;

/** Returns a typed name as it is shown: single spaces, at most 60 characters. */
export const cleanName = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, maxNameLength);

/** Returns the key by which names count as the same: without case, invisible characters, and forms of one letter. */
export const nameKey = (name: string): string =>
  cleanName(name.normalize('NFKC').replace(/\p{Cf}/gu, '')).toLowerCase();

/** Returns the user of a login with the shared password: the same name always gives the same user. */
export function sharedUser(name: string): User {
  return { id: `u${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 10)}`, name };
}

/** Shown after the name of a user of the shared password, so that nobody can pass for the holder of an account. */
export const sharedSuffix = '(fælles adgangskode)';

/** Names of programs in the history. */
export const programNames = { viewer: 'Preview', editor: 'Import', seed: 'Første indhold' } as const;

/** Describes what is wrong with the name of a new account, if anything. */
export function nameProblem(name: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return 'The name needs a letter or a digit';
  if (name.length > maxNameLength) return `The name has more than ${maxNameLength} characters`;
  if (/\p{C}/u.test(name)) return 'The name contains a character that cannot be seen';
  const reserved = Object.values(programNames).map(nameKey);
  if (reserved.includes(nameKey(name)) || nameKey(name).endsWith(nameKey(sharedSuffix)))
    return `The name "${name}" is reserved`;
  return undefined;
}
