import { setTimeout as pause } from 'node:timers/promises';

/**
 * Polls until a condition holds.
 *
 * @param what description for the error
 * @throws Error if it does not hold in time
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
