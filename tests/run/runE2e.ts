import { startSite } from '../e2e/support/testSite.ts';
import { ensureBrowser, ensureHeadlessShell } from './browser.ts';
import type { Counts } from './counts.ts';
import { ensureNginx } from './nginx.ts';
import { ensureRedis } from './redis.ts';
import { runTests } from './runTool.ts';
import { makeTestBuild } from './testBuild.ts';

/**
 * Runs the end-to-end tests: makes the test build, starts a site that the read-only tests share, and runs Playwright.
 * Without a Chromium only the tests that need none run, but never in CI.
 *
 * @param only arguments to Playwright, such as the names of some files
 * @throws Error in CI, if there is no Chromium and none can be installed
 */
export async function runE2e(root: string, ci: boolean, only: readonly string[] = []): Promise<Counts> {
  const chromium = await ensureBrowser();
  if (!chromium && ci) throw new Error('there is no Chromium and none could be installed');
  if (!chromium) console.log('- no Chromium and none could be installed: tests in a browser are skipped');
  const headlessShell = chromium && (await ensureHeadlessShell());
  // Without nginx or Redis, their tests skip themselves, but fail in CI.
  await ensureNginx(ci);
  await ensureRedis();
  const { reused } = await makeTestBuild(root);
  if (reused) console.log('Reusing the test build: nothing has changed since');
  const site = await startSite();
  try {
    const env = {
      ...site.env,
      E2E_SITE_URL: site.url,
      E2E_LAKE_URL: site.lake.url,
      CHROMIUM_PATH: chromium,
      HEADLESS_SHELL_PATH: headlessShell,
    };
    const projects = chromium ? [] : ['--project', 'requests'];
    const args = ['test', '--config', 'tests/playwright.config.ts', ...projects, ...only];
    const counts = await runTests({ root, name: 'playwright', args, env });
    return chromium ? counts : { ...counts, skipped: counts.skipped + 1 };
  } finally {
    await site.stop();
  }
}
