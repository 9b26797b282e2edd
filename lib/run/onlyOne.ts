import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Holds a file for as long as this process lives, so that no second start builds under the feet of the first.
 *
 * @param use what the other process is, for the message
 * @throws Error that names the process that already holds the file
 */
export async function requireOnlyOne(file: string, use: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (await runsStill(holder)) {
      throw new Error(`${use} already runs from this folder (process ${holder}): stop it first.`);
    }
    await rm(file, { force: true });
  }
}

async function runsStill(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // After a restart of the machine the number may belong to another program; where /proc is missing, believe it.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes('lib/run/') || command.includes('tests/run.ts');
}
