import { readFile } from 'node:fs/promises';

/** Looks once a second at the resident memory of a process (Linux). @returns how to stop, with the most in MB */
export function watchMemory(pid: number): { stop: () => number } {
  let mostMb = 0;
  const look = async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    mostMb = Math.max(mostMb, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  };
  void look();
  const timer = setInterval(look, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      if (mostMb === 0) throw new Error('the memory of the site could not be read: /proc is needed');
      return mostMb;
    },
  };
}
