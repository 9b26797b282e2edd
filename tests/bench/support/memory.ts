import { readdir, readFile } from 'node:fs/promises';

/** The most memory that a process and those it started have held, in bytes, each at its own peak (Linux). */
export async function peakMemory(pid: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
  }
  let sum = 0;
  for (const each of parents.keys()) {
    if (each !== pid && !isBelow(each, pid, parents)) continue;
    const status = await readFile(`/proc/${each}/status`, 'utf8').catch(() => '');
    sum += Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  }
  return sum;
}

function isBelow(pid: number, top: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(pid); at; at = parents.get(at)) if (at === top) return true;
  return false;
}
