import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser, ensureHeadlessShell } from '../../run/browser.ts';
import { browserFlags } from '../../run/browserFlags.ts';

/**
 * Starts Chromium with a profile of its own.
 *
 * @param debuggingPort where Lighthouse may take hold of it
 * @throws Error when there is no Chromium and none can be installed
 */
export async function startBrowser(debuggingPort?: number): Promise<Browser> {
  const executablePath = (await ensureHeadlessShell()) ?? (await ensureBrowser());
  if (!executablePath) throw new Error('There is no Chromium, and none could be installed.');
  const port = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`];
  return chromium.launch({ executablePath, args: [...browserFlags, ...port] });
}
