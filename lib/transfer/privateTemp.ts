import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Works with a temporary folder that only this user can look into, and removes it. Sanity's libraries put whole exports,
 * drafts and all, into a folder of the system's under a name that can be guessed, and leave it there after a failure.
 */
export async function withPrivateTemp<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C ends the command by `process.exit`, past any `finally`.
  process.once('exit', remove);
  const before = process.env.TMPDIR;
  // Where `os.tmpdir()` points on the systems that share one folder among users.
  process.env.TMPDIR = folder;
  try {
    return await work(folder);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    remove();
    process.off('exit', remove);
  }
}
