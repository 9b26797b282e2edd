import { readFile } from 'node:fs/promises';

/**
 * Samples the resident memory of a process once a second (Linux).
 * @returns a function that stops the sampling and returns the maximum in MB
 */
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
