import { writeFile } from 'node:fs/promises';
import { processTree } from './processTree.ts';

const last = 19;
const asEverybody = 0;

/**
 * Does something while all that this process runs, servers and Lighthouse among them, leaves the processors to one
 * browser whenever it wants them: the phone that is measured shares its own with none of them. Linux weighs sessions
 * against each other (`man 7 sched`, autogroup), and the browser has one of its own. On other systems nothing changes.
 *
 * @param browser its process
 */
export async function standingBack<T>(browser: number, work: () => Promise<T>): Promise<T> {
  const measured = new Set(await processTree(browser));
  const others = (await processTree(process.pid)).filter((pid) => !measured.has(pid));
  await weigh(others, last);
  try {
    return await work();
  } finally {
    await weigh(others, asEverybody);
  }
}

/** Fails silently: a process may have ended, and only root may go back. Then all that comes is measured alike. */
async function weigh(pids: readonly number[], nice: number): Promise<void> {
  for (const pid of pids) await writeFile(`/proc/${pid}/autogroup`, String(nice)).catch(() => {});
}
