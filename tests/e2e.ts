import { resolve } from 'node:path';
import { runCommand } from '#lib/run/command.ts';
import { startSite } from './e2e/support/site.ts';
import { ensureBrowser, ensureHeadlessShell } from './run/browser.ts';
import { runE2e } from './run/e2e.ts';
import { ensureNginx } from './run/nginx.ts';
import { makeTestBuild } from './run/testBuild.ts';

// `npm run test:e2e -- [Playwright's own arguments]`: the browser tests alone, or some of them, while one works on them.
await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..');
  const whole = await ensureBrowser();
  if (!whole) throw new Error('there is no Chromium and none could be installed: see tests/run/browser.ts');
  await ensureNginx(false);
  await makeTestBuild(root);
  const site = await startSite();
  try {
    const headlessShell = await ensureHeadlessShell();
    const counts = await runE2e(root, site, { whole, headlessShell }, process.argv.slice(2));
    return counts.failed > 0 ? 1 : 0;
  } finally {
    await site.stop();
  }
}, 130);
