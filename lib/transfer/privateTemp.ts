import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a function with a temporary folder that only this user can read, and removes the folder. Sanity's libraries write
 * whole exports, including drafts, to a predictable path in the system's temporary folder, and leave them there on failure.
 */
export async function withPrivateTemp<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C ends the command with `process.exit`, which skips `finally`.
  process.once('exit', remove);
  const previousTmpdir = process.env.TMPDIR;
  // `os.tmpdir()` reads TMPDIR on systems where users share one temporary folder.
  process.env.TMPDIR = folder;
  try {
    return await work(folder);
  } finally {
    if (previousTmpdir === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = previousTmpdir;
    remove();
    process.off('exit', remove);
  }
}
