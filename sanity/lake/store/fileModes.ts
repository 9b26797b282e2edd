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

/** Creates a folder that only its owner can access, or restricts an existing one. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  setMode(path, 0o700);
}

/**
 * Creates a store's folder, or restricts an existing one and its files to their owner: another program may have created
 * them. Files created later get their mode from the process's umask.
 */
export function makePrivateStore(dir: string): void {
  makePrivateFolder(dir);
  for (const name of folders) if (existsSync(join(dir, name))) setMode(join(dir, name), 0o700);
  for (const name of files) if (existsSync(join(dir, name))) setMode(join(dir, name), 0o600);
}

// A file system without modes, or another user's folder, must not prevent the lake from starting.
function setMode(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch (error) {
    log.warn(
      `${path} may be readable by other users of this machine: its mode cannot be set to ${mode.toString(8)} (${(error as Error).message})`,
    );
  }
}
