import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until something holds.
 *
 * @param what for the error
 * @throws Error when it does not hold in time
 */
export async function until(
  what: string,
  milliseconds: number,
  holds: () => Promise<boolean>,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds / 1000} s: ${what}`);
    await pause(50);
  }
}
