import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Holds a file until it is released or this process ends, so that no second process does the same work.
 *
 * @param use what the other process is, for the message
 * @returns releases the file
 * @throws Error that names the process that already holds the file
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

/** The other process that holds a file, if one does. */
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
  // After a restart of the machine the number may belong to another program; where /proc is missing, believe it.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes('lib/commands/') || command.includes('tests/run.ts');
}
