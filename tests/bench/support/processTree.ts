import { readdir, readFile } from 'node:fs/promises';

/**
 * A process, what it started, what that started, and so on.
 *
 * @returns their ids, its own first
 * @throws Error elsewhere than on Linux: memory that cannot be read must not count as none
 */
export async function processTree(top: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(top);
}
