import { randomBytes, randomInt, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Store } from '../store/store.ts';
import type { Tokens } from './tokens.ts';

/** 64 MB and about 0.2 s for each guess. */
export const hashCost = 2 ** 16;
const options = (N: number) => ({ N, r: 8, p: 1, maxmem: 2 ** 20 + 256 * N * 8 });
const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: object,
) => Promise<Buffer>;

/**
 * Sees to it that the store has a password: the given one, the one it has, or a new one.
 * A password that changes ends every login.
 * @param cost scrypt's, for a password that is stored anew.
 * @returns the new password when one was made, to be shown once; only its hash is kept.
 */
export function preparePassword(
  store: Store,
  tokens: Tokens,
  given: string | undefined,
  cost = hashCost,
): string | undefined {
  const stored = readStored(store);
  if (given === undefined && stored) return undefined;
  if (given !== undefined && stored) {
    const hash = scryptSync(given, stored.salt, 32, options(stored.cost));
    if (timingSafeEqual(hash, stored.hash)) return undefined;
  }
  const password = given ?? makePassword();
  const salt = randomBytes(16);
  const hash = scryptSync(password, salt, 32, options(cost));
  const value = [cost, salt.toString('hex'), hash.toString('hex')].join(':');
  store.db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('password', ?)").run(value);
  tokens.revokeAll();
  return given === undefined ? password : undefined;
}

/** The stored hash with its salt and cost. It is secret and changes with the password: other keys are derived from it. */
export function readPasswordHash({ db }: Store): string {
  const row = db.prepare("SELECT value FROM settings WHERE key = 'password'").get();
  return String(row?.value ?? '');
}

export async function isPassword(store: Store, attempt: string): Promise<boolean> {
  const stored = readStored(store);
  if (!stored) return false;
  return timingSafeEqual(await derive(attempt, stored.salt, 32, options(stored.cost)), stored.hash);
}

function readStored(store: Store): { cost: number; salt: Buffer; hash: Buffer } | undefined {
  const [cost = '', salt = '', hash = ''] = readPasswordHash(store).split(':');
  if (cost === '') return undefined;
  return { cost: Number(cost), salt: Buffer.from(salt, 'hex'), hash: Buffer.from(hash, 'hex') };
}

// Four groups of four, without the letters that look alike: 78 bits.
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
