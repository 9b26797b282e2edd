import { randomBytes, randomInt, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Store } from '../store/store.ts';
import type { Tokens } from './tokens.ts';

/** Cost parameter (N) of scrypt: 64 MB and about 0.2 s per guess. */
export const hashCost = 2 ** 16;
const options = (N: number) => ({ N, r: 8, p: 1, maxmem: 2 ** 20 + 256 * N * 8 });
const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: object,
) => Promise<Buffer>;

/**
 * Ensures that the store has a password: the configured one, else the stored one, else a new one.
 * A changed password ends every login.
 * @param cost cost parameter of scrypt for a newly stored password.
 * @returns the password if a new one was generated, to be shown once; only its hash is stored.
 */
export function preparePassword(
  store: Store,
  tokens: Tokens,
  configured: string | undefined,
  cost = hashCost,
): string | undefined {
  const stored = readStored(store);
  if (configured === undefined && stored) return undefined;
  if (configured !== undefined && stored) {
    const hash = scryptSync(configured, stored.salt, 32, options(stored.cost));
    if (timingSafeEqual(hash, stored.hash)) return undefined;
  }
  const password = configured ?? generatePassword();
  const salt = randomBytes(16);
  const hash = scryptSync(password, salt, 32, options(cost));
  const value = [cost, salt.toString('hex'), hash.toString('hex')].join(':');
  store.db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('password', ?)").run(value);
  tokens.revokeAll();
  return configured === undefined ? password : undefined;
}

/** Returns the stored hash with its salt and cost. It is secret: other keys are derived from it and change with it. */
export function readPasswordHash({ db }: Store): string {
  const row = db.prepare("SELECT value FROM settings WHERE key = 'password'").get();
  return String(row?.value ?? '');
}

/** True if an attempt matches the stored password. Takes about 0.2 s, in libuv's thread pool. */
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

// Four groups of four characters, without look-alikes: 79 bits.
function generatePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
