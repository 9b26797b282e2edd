import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks at a page: at 4, looking alone kept the site two thirds busy. */
export const gap = 15;
const giveUp = 20_000;

/** What a visitor is answered. Throws when it is no page. */
export async function get(address: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(address, { headers });
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/** Looks at a page until it says something. Throws when it does not within 20 seconds. */
export async function until(address: string, words: string, between = gap): Promise<void> {
  const deadline = performance.now() + giveUp;
  while (!(await get(address)).includes(words)) {
    if (performance.now() > deadline) throw new Error(`${address} did not show »${words}«`);
    await pause(between);
  }
}
