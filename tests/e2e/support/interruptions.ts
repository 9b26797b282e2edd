import type { Page } from '@playwright/test';
import { logInAgain, loginDialog, revokeLogin } from './loginOfEditor.ts';
import type { TestSite } from './testSite.ts';

/** Something that goes away while an editor types. Returns a function that brings it back. */
export type Interruption = (page: Page, site: TestSite) => Promise<() => Promise<void>>;

async function revoked(page: Page, site: TestSite) {
  await revokeLogin(page, site);
  return async () => {
    await loginDialog(page).waitFor();
    await logInAgain(page);
  };
}

async function storeKilled(_: Page, site: TestSite) {
  await site.lake.kill();
  return site.lake.start;
}

/** All kinds of interruptions, by name. */
export const interruptions: Record<string, Interruption> = {
  'login revoked': revoked,
  'store killed': storeKilled,
  'store stopped': async (_, site) => {
    await site.lake.stop();
    return site.lake.start;
  },
  'site restarted': async (_, site) => {
    await site.server.stop();
    return site.server.start;
  },
  'network away': async (page) => {
    await page.context().setOffline(true);
    return () => page.context().setOffline(false);
  },
  'login revoked, then the store killed': async (page, site) => {
    const logInLater = await revoked(page, site);
    const restart = await storeKilled(page, site);
    return async () => {
      await restart();
      await logInLater();
    };
  },
};

/** Returns a function that returns numbers from 0 up to 1, the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
