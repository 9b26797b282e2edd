import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { type LaunchedChrome, launch } from 'chrome-launcher';
import { ensureBrowser, ensureHeadlessShell } from '../../run/browser.ts';
import { browserFlags } from '../../run/browserFlags.ts';

/** Milliseconds that a browser has to itself before anything is measured: it is busy with its own start for so long. */
const settling = 2000;

const beforeAll = ['chrt', '--fifo', '1'];

/**
 * Starts Chromium with a profile of its own.
 *
 * @throws Error when there is no Chromium and none can be installed
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await program(), args: browserFlags });
}

/**
 * Starts Chromium as Lighthouse itself starts it, with nobody but Lighthouse to listen in. Started by Playwright, which
 * has flags of its own and stays connected, a page of one word blocked the phone for 20 ms, and so for none (medians of
 * 5, in turn).
 *
 * @param flags more of Chromium's
 * @returns the browser, come to rest; Lighthouse takes hold of it at its `port`
 * @throws Error when there is no Chromium and none can be installed
 */
export async function startForLighthouse(flags: readonly string[]): Promise<LaunchedChrome> {
  const browser = await launch({
    chromePath: await program(),
    chromeFlags: ['--headless', ...browserFlags, ...flags],
    logLevel: 'error',
  });
  await pause(settling);
  return browser;
}

/**
 * Lets the process of the page go before all others (`man 7 sched`, SCHED_FIFO). A phone has processors enough for the
 * rest of the browser; on the two of a small machine that rest, the servers and Lighthouse interrupted the page for as
 * long as it worked, a commit of 17 ms took up to 50, and a page of one word blocked the phone for up to 36 ms.
 *
 * Not for a page that is slowed down for real: Chromium does that by letting it wait with its processor in hand.
 *
 * @returns flags for Chromium; none where the system has no such order or will not let us
 */
export function uninterrupted(): string[] {
  const [program = '', ...args] = beforeAll;
  const allowed = spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0;
  return allowed ? [`--renderer-cmd-prefix=${beforeAll.join(' ')}`] : [];
}

async function program(): Promise<string> {
  const path = (await ensureHeadlessShell()) ?? (await ensureBrowser());
  if (!path) throw new Error('There is no Chromium, and none could be installed.');
  return path;
}
