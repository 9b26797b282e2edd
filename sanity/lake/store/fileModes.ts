import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '../log.ts';

const folders = ['assets', 'cache', 'cache/images'];
const files = [
  'lake.sqlite',
  'lake.sqlite-wal',
  'lake.sqlite-shm',
  'lake.lock',
  'last-commit',
  'store-name',
  'tokens.json',
];

/** Makes a folder that only its owner can look into, or makes the one that is there so. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  setMode(path, 0o700);
}

/**
 * Makes a store's folder, or takes everybody else's access to it away: another program may have made it, or copied the
 * files in. What is made later gets its mode from the process's umask.
 */
export function makePrivateStore(dir: string): void {
  makePrivateFolder(dir);
  for (const name of folders) if (existsSync(join(dir, name))) setMode(join(dir, name), 0o700);
  for (const name of files) if (existsSync(join(dir, name))) setMode(join(dir, name), 0o600);
}

// A disk that knows no modes, or a folder of another user's, must not keep the lake from starting.
function setMode(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch (error) {
    log.warn(
      `${path} may be readable by others on this machine, its mode cannot be set to ${mode.toString(8)} (${(error as Error).message})`,
    );
  }
}
