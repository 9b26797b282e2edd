import { readFile } from 'node:fs/promises';
import { processTree } from './processTree.ts';

/** Peak memory in bytes of a process and its descendants: the sum of each one's own peak (Linux). */
export async function peakMemory(pid: number): Promise<number> {
  let sum = 0;
  for (const each of await processTree(pid)) {
    const status = await readFile(`/proc/${each}/status`, 'utf8').catch(() => '');
    sum += Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  }
  return sum;
}
