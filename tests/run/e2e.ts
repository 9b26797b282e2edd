import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestSite } from '../e2e/support/site.ts';
import { type Counts, countPlaywright, none } from './counts.ts';
import { runTests } from './stage.ts';

const CONFIG = 'tests/playwright.config.ts';

/** The programs that the browser tests run in; without a headless shell the whole browser does its work too. */
export type Browsers = { whole: string; headlessShell: string | undefined };

/** Runs the browser tests against a running site; `only`: arguments to Playwright, such as the names of some files. */
export async function runE2e(
  root: string,
  site: TestSite,
  { whole, headlessShell }: Browsers,
  only: readonly string[] = [],
): Promise<Counts> {
  const env = {
    ...site.env,
    E2E_SITE_URL: site.url,
    E2E_LAKE_URL: site.lake.url,
    CHROMIUM_PATH: whole,
    HEADLESS_SHELL_PATH: headlessShell,
  };
  return runTests(
    { root, name: 'playwright', args: ['test', '--config', CONFIG, ...only], env },
    countPlaywright,
  );
}

/**
 * Names the browser tests that cannot run.
 *
 * @returns one skipped for each file of tests; failed instead when CI is set, where a browser is part of the bargain
 */
export async function skipE2e(root: string, reason: string, ci: boolean): Promise<Counts> {
  const files = (await readdir(join(root, 'tests/e2e'))).filter((name) => name.endsWith('.spec.ts')).sort();
  for (const file of files)
    console.log(`${ci ? '✗' : '-'} tests/e2e/${file}: ${ci ? 'failed' : 'skipped'}, ${reason}`);
  return ci ? { ...none, failed: files.length } : { ...none, skipped: files.length };
}
