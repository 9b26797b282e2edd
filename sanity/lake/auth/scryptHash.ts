import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Cost parameter (N) of scrypt: 64 MB and about 0.2 s per guess. */
export const hashCost = 2 ** 16;
const hashLength = 32;
const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: object,
) => Promise<Buffer>;

/** Hashes a password with a new salt. @returns `scrypt:N:r:p:salt:hash` */
export async function hashPassword(password: string, cost = hashCost): Promise<string> {
  const parameters = { cost, blockSize: 8, parallelization: 1 };
  const salt = randomBytes(16);
  const hash = await derive(password, salt, hashLength, optionsOf(parameters));
  return encode(parameters, salt, hash);
}

/** True if a password has this hash. Takes about 0.2 s, in libuv's thread pool. */
export async function isPassword(stored: string, password: string): Promise<boolean> {
  const { salt, hash, ...parameters } = decode(stored);
  return timingSafeEqual(await derive(password, salt, hash.length, optionsOf(parameters)), hash);
}

/** Returns a hash that no password has: comparing with it takes the same time as with a real one. */
export const unknownHash = (cost = hashCost): string =>
  encode({ cost, blockSize: 8, parallelization: 1 }, randomBytes(16), randomBytes(hashLength));

/** Returns four groups of four characters, without look-alikes: 79 bits. */
export function generatePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

interface Parameters {
  cost: number;
  blockSize: number;
  parallelization: number;
}

const optionsOf = ({ cost, blockSize, parallelization }: Parameters) => ({
  N: cost,
  r: blockSize,
  p: parallelization,
  maxmem: 2 ** 20 + 256 * cost * blockSize,
});

const encode = ({ cost, blockSize, parallelization }: Parameters, salt: Buffer, hash: Buffer) =>
  ['scrypt', cost, blockSize, parallelization, salt.toString('hex'), hash.toString('hex')].join(':');

/** Stores before schema 3 have `N:salt:hash`, always with r = 8 and p = 1. */
function decode(stored: string): Parameters & { salt: Buffer; hash: Buffer } {
  const parts = stored.split(':');
  const [, cost, blockSize, parallelization, salt = '', hash = ''] =
    parts[0] === 'scrypt' ? parts : ['scrypt', parts[0], 8, 1, parts[1], parts[2]];
  return {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
    salt: Buffer.from(String(salt), 'hex'),
    hash: Buffer.from(String(hash), 'hex'),
  };
}
