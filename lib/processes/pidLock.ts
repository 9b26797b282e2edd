import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Acquires a lock file, which is held until it is released or this process exits.
 *
 * @param use name of the command that holds the lock, for the error message
 * @returns a function that releases the lock
 * @throws Error that names the process that already holds the lock
 * @example const release = await acquirePidLock('.next/build.pid', 'npm run build');
 */
export async function acquirePidLock(file: string, use: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await pidLockHolder(file);
    if (holder !== undefined) {
      throw new Error(`${use} already runs from this folder (process ${holder}): stop it first.`);
    }
    await rm(file, { force: true });
  }
}

/** Returns the id of another process that holds the lock, or `undefined`. */
export async function pidLockHolder(file: string): Promise<number | undefined> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  return (await isRunning(holder)) ? holder : undefined;
}

async function isRunning(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // After a reboot the id may belong to another program. Without /proc this cannot be checked.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes('lib/commands/') || command.includes('tests/run.ts');
}
