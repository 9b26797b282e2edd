import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { shell } from './shell.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium, or installs one: the system's own, then apt (as root), then Playwright's download.
 *
 * @returns the path of the program, or undefined when none is to be had
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No Chromium here: installing it with apt-get');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const updated = await shell(['apt-get', 'update', '-qq'], { env });
    if (updated === 0) await shell(['apt-get', 'install', '-y', '-qq', 'chromium'], { env });
  }
  if (!findBrowser()) {
    console.log("No Chromium here: trying Playwright's own download");
    await shell(['npx', 'playwright', 'install', 'chromium']);
  }
  return findBrowser();
}

/** The path of a Chromium that is there already, the system's own first. */
export function findBrowser(): string | undefined {
  for (const name of NAMES) {
    const path = onPath(name);
    if (path && starts(path)) return path;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** On some systems the program of that name only says where to get it. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
