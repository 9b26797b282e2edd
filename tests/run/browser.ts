import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canInstall, install, onPath } from './programs.ts';
import { shell } from './shell.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SHELL = 'chromium-headless-shell';

/**
 * Finds a Chromium, or installs one: the system's own, then apt (as root), then Playwright's download.
 *
 * @returns the path of the program, or undefined if none can be installed
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const installed = findBrowser();
  if (installed) return installed;
  if (canInstall()) {
    console.log('No Chromium found: installing it with apt-get');
    await install(['chromium']);
  }
  if (!findBrowser()) {
    console.log("No Chromium found: trying Playwright's own download");
    await shell(['npx', 'playwright', 'install', 'chromium']);
  }
  return findBrowser();
}

/**
 * Finds or installs Chromium's headless shell: the browser without its window. Opening a page takes it half as long as
 * the full browser (55 short tests: 24 s and 46 s), but it has no back/forward cache.
 *
 * @returns the path of the program, or undefined if there is none: the full browser then replaces it
 */
export async function ensureHeadlessShell(): Promise<string | undefined> {
  const find = () => {
    const path = onPath(SHELL);
    return path && starts(path) ? path : undefined;
  };
  if (!find() && canInstall()) await install([SHELL]);
  return find();
}

/** The path of an installed Chromium, the system's own first. */
export function findBrowser(): string | undefined {
  for (const name of NAMES) {
    const path = onPath(name);
    if (path && starts(path)) return path;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** On some systems the program of that name only prints where to get it. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
