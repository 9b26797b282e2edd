import { join, resolve } from 'node:path';
import { runCommand } from '#lib/cli/runCommand.ts';
import { requireWritable } from '#lib/processes/folders.ts';
import { acquirePidLock } from '#lib/processes/pidLock.ts';
import { type Counts, summary } from './run/counts.ts';
import { runE2e } from './run/runE2e.ts';
import { runCheck, runTests } from './run/runTool.ts';

// `npm test` runs every stage, in order of how soon it can fail. The next stage runs even if one fails. `npm run
// test:all` sets TEST_ALL: see effort.ts.
const INTERRUPTED = 130;

await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..');
  const ci = process.env.CI === 'true';
  await requireWritable(join(root, '.next'), 'the test build');
  await acquirePidLock(join(root, '.next/test.pid'), 'npm test');

  const vitest = ['run', '--config', 'tests/vitest.config.ts'];
  const stages: [name: string, run: () => Promise<Counts>][] = [
    // tsc needs the types of the routes, which Next generates.
    ['route types', () => runCheck({ root, name: 'next', args: ['typegen'] })],
    ['types', () => runCheck({ root, name: 'tsc', args: ['--noEmit'] })],
    ['style', () => runCheck({ root, name: 'biome', args: ['check'] })],
    ['unit and content tests', () => runTests({ root, name: 'vitest', args: vitest })],
    ['end-to-end tests', () => runE2e(root, ci)],
  ];
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of stages) {
    console.log(`\n── ${name}`);
    const startedAt = performance.now();
    const counts = await run().catch((error: unknown): Counts => {
      console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    console.log(`   ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${summary(total)}`);
  return total.failed > 0 ? 1 : 0;
}, INTERRUPTED);
