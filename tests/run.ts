import { join, resolve } from 'node:path';
import { runCommand } from '#lib/run/command.ts';
import { requireWritable } from '#lib/run/folders.ts';
import { requireOnlyOne } from '#lib/run/onlyOne.ts';
import { startSite } from './e2e/support/site.ts';
import { ensureBrowser, ensureHeadlessShell } from './run/browser.ts';
import { add, type Counts, countVitest, none, summary } from './run/counts.ts';
import { runE2e, skipE2e } from './run/e2e.ts';
import { ensureNginx } from './run/nginx.ts';
import { runCheck, runTests } from './run/stage.ts';
import { makeTestBuild } from './run/testBuild.ts';

// `npm test`: everything, in order of how soon it can fail. A stage that fails does not keep the next from running.
const INTERRUPTED = 130;

await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..');
  const ci = process.env.CI === 'true';
  await requireWritable(join(root, '.next'), 'the test build');
  await requireOnlyOne(join(root, '.next/test.pid'), 'npm test');
  let counts = none;
  const count = async (name: string, stage: () => Promise<Counts>) => {
    console.log(`\n── ${name}`);
    try {
      counts = add(counts, await stage());
    } catch (error) {
      console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
      counts = add(counts, { ...none, failed: 1 });
    }
  };

  await count('types', async () => {
    // Writes the types of the routes, which tsc then reads.
    const routes = await runCheck({ root, name: 'next', args: ['typegen'] });
    return add(routes, await runCheck({ root, name: 'tsc', args: ['--noEmit'] }));
  });
  await count('style', () => runCheck({ root, name: 'biome', args: ['check'] }));
  await count('unit and content tests', () =>
    runTests({ root, name: 'vitest', args: ['run', '--config', 'tests/vitest.config.ts'] }, countVitest),
  );
  await count('browser tests', async () => {
    const whole = await ensureBrowser();
    if (!whole) return skipE2e(root, 'there is no Chromium and none could be installed', ci);
    const headlessShell = await ensureHeadlessShell();
    // Without it the tests of what stands in front say so themselves.
    await ensureNginx(ci);
    const { reused } = await makeTestBuild(root);
    if (reused) console.log('Using the test build that is there: nothing has changed since');
    const site = await startSite();
    try {
      return await runE2e(root, site, { whole, headlessShell });
    } finally {
      await site.stop();
    }
  });

  console.log(`\n${summary(counts)}`);
  return counts.failed > 0 ? 1 : 0;
}, INTERRUPTED);
