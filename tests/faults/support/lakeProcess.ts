import { readFile } from 'node:fs/promises';
import { processTree } from '../../bench/support/processTree.ts';

/** The lake's process among those that a command has started, if it runs. */
export async function findLake(command: number): Promise<number | undefined> {
  for (const pid of await processTree(command)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes('sanity/lake/main.ts')) return pid;
  }
  return undefined;
}
