import { readFile } from 'node:fs/promises';
import { processTree } from '../../bench/support/processTree.ts';

/** Finds the lake's process among the descendants of a command, if it runs. */
export async function findLake(command: number): Promise<number | undefined> {
  for (const pid of await processTree(command)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes('sanity/lake/main.ts')) return pid;
  }
  return undefined;
}
