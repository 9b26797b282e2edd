import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { type LaunchedChrome, launch } from 'chrome-launcher';
import { ensureBrowser, ensureHeadlessShell } from '../../run/browser.ts';
import { browserFlags } from '../../run/browserFlags.ts';

/** Milliseconds that the browser spends on its own start, before anything is measured. */
const settleMs = 2000;

const beforeAll = ['chrt', '--fifo', '1'];

/**
 * Starts Chromium with its own profile.
 *
 * @throws Error if there is no Chromium and none can be installed
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await program(), args: browserFlags });
}

/**
 * Starts Chromium as Lighthouse itself does, with no other debugger connected. Started by Playwright, which adds flags
 * and stays connected, a page of one word had a TBT of 20 ms instead of 0 (medians of 5, in turn).
 *
 * @param flags additional Chromium flags
 * @returns the browser, once it is idle; Lighthouse connects to its `port`
 * @throws Error if there is no Chromium and none can be installed
 */
export async function startForLighthouse(flags: readonly string[]): Promise<LaunchedChrome> {
  const browser = await launch({
    chromePath: await program(),
    chromeFlags: ['--headless', ...browserFlags, ...flags],
    logLevel: 'error',
  });
  await pause(settleMs);
  return browser;
}

/**
 * Gives the page's process priority over all others (`man 7 sched`, SCHED_FIFO). A phone has enough cores for the rest
 * of the browser. On a machine with two cores, the rest, the servers and Lighthouse interrupted the page: a commit of
 * 17 ms took up to 50 ms, and a page of one word had a TBT of up to 36 ms.
 *
 * Not for applied throttling: Chromium slows a page down by blocking while it holds the core.
 *
 * @returns flags for Chromium; none if the system does not support or allow this scheduling
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
