import { readdir, readFile } from 'node:fs/promises';

/**
 * Lists a process and all its descendants.
 *
 * @returns their ids, starting with the process itself
 * @throws Error on systems other than Linux: unreadable memory must not count as zero
 */
export async function processTree(top: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const subtree = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(subtree)];
  return subtree(top);
}
