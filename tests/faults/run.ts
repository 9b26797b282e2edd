import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '#lib/run/command.ts';
import type { FaultTest, Measurement } from './fault.ts';

// `npm run test:faults [-- names]`: each test in `tests/faults/cases`, one after the other, as a matrix in RESULTS.md.
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
  const rows: Measurement[] = [];
  for (const name of names.filter((each) => only.length === 0 || only.includes(each))) {
    console.log(`\n── ${name}`);
    rows.push(...(await runOne(name, root)));
  }
  const failed = rows.filter(({ passed }) => !passed).length;
  if (only.length === 0) await writeFile(join(root, 'tests/faults/RESULTS.md'), report(rows));
  console.log(`\n${rows.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}, 130);

async function runOne(name: string, root: string): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), `fault-${name}-`));
  await mkdir(folder, { recursive: true });
  const began = performance.now();
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
    console.log(`  ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
}

function report(rows: Measurement[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const lines = rows.map(
    ({ name, target, measured, passed }) =>
      `| ${cell(name)} | ${cell(target)} | ${cell(measured)} | ${passed ? '✓' : '✗'} |`,
  );
  return `# Faults

\`npm run test:faults\` breaks parts of the running whole on purpose, on one machine with all of it, and writes this table.

| test | target | measured | |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
