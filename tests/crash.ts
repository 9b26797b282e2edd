// Kills the embedded lake at random moments during writes: `npm run test:crash`, optionally with a number of runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRuns } from './unit/lake/crashRuns.ts';

const runs = Number(process.argv[2] ?? 50);
const dir = mkdtempSync(join(tmpdir(), 'lake-crash-'));
try {
  const started = performance.now();
  const { acknowledged, lost, notOpened } = await crashRuns(dir, runs, Math.random);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${runs} kills in ${seconds} s: ${acknowledged} writes acknowledged, ${lost.length} lost, ${notOpened.length} stores that did not open`,
  );
  for (const what of [...lost, ...notOpened]) console.log(`  ${what}`);
  process.exitCode = lost.length + notOpened.length > 0 ? 1 : 0;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
