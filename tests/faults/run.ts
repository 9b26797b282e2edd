import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '#lib/cli/runCommand.ts';
import type { FaultTest, Measurement } from './fault.ts';
import { saveResults } from './results.ts';

// `npm run test:faults [-- names]` runs the tests in `tests/faults/cases` one after the other. Each replaces its own
// section in RESULTS.md.
const names = [
  'access',
  'queries',
  'damagedStore',
  'restartAfterPublish',
  'lakeKilled',
  'deploy',
  'emptyAnswers',
  'bulkWrite',
  'backup',
];

await runCommand(async () => {
  const root = resolve(import.meta.dirname, '../..');
  const only = process.argv.slice(2);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no fault test "${unknown[0]}": use ${names.join(', ')}`);
  const selected = names.filter((each) => only.length === 0 || only.includes(each));
  let failed = 0;
  for (const name of selected) {
    console.log(`\n── ${name}`);
    const rows = await runOne(name, root);
    failed += rows.filter(({ passed }) => !passed).length;
    await saveResults(join(root, 'tests/faults/RESULTS.md'), names, name, rows);
  }
  console.log(`\n${failed === 0 ? 'all passed' : `${failed} rows failed`}`);
  return failed > 0 ? 1 : 0;
}, 130);

async function runOne(name: string, root: string): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), `fault-${name}-`));
  const startedAt = performance.now();
  try {
    const { default: test } = (await import(`./cases/${name}.ts`)) as { default: FaultTest };
    const rows = await test.run({ root, folder, progress: (line) => console.log(`  ${line}`) });
    for (const row of rows)
      console.log(`${row.passed ? '✓' : '✗'} ${row.name}: ${row.measured} (${row.target})`);
    return rows;
  } catch (error) {
    console.error(error);
    const measured = error instanceof Error ? error.message : String(error);
    return [{ name, target: 'runs to its end', measured, passed: false }];
  } finally {
    await rm(folder, { recursive: true, force: true });
    console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  }
}
