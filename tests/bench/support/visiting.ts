import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two requests for a page. At 4 ms, the requests alone kept the site two thirds busy. */
export const pollMs = 15;
const timeoutMs = 20_000;

/**
 * Requests a page.
 * @throws Error if the status is not 200
 */
export async function get(address: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(address, { headers });
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/**
 * Requests a page until it contains some words.
 * @throws Error if it does not within 20 seconds
 */
export async function until(address: string, words: string, between = pollMs): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await get(address)).includes(words)) {
    if (performance.now() > deadline) throw new Error(`${address} did not show "${words}"`);
    await pause(between);
  }
}

/**
 * Requests a page until it is answered with 200.
 * @throws Error if it is not within 20 seconds
 */
export async function untilFound(address: string): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (let status = 0; status !== 200; ) {
    const response = await fetch(address);
    await response.body?.cancel();
    ({ status } = response);
    if (performance.now() > deadline) throw new Error(`${address} answered ${status}`);
    if (status !== 200) await pause(pollMs);
  }
}
