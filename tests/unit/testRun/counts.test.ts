import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCounts, summary } from '../../run/counts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function countsOf(xml: string, exitCode: number) {
  const file = join(folder, 'report.xml');
  await writeFile(file, xml);
  return readCounts(file, exitCode);
}

test('the summary contains the number of skipped tests only if there are any', () => {
  expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('the counts of all files are added up, without the totals of the report', async () => {
  const vitest = `<testsuites name="vitest tests" tests="5" failures="1" errors="0" time="1">
    <testsuite name="a" timestamp="x" hostname="h" tests="3" failures="1" errors="0" skipped="1" time="1">
    <testsuite name="b" timestamp="x" hostname="h" tests="2" failures="0" errors="0" skipped="0" time="1">`;
  expect(await countsOf(vitest, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  const playwright = `<testsuites id="" name="" tests="4" failures="0" skipped="1" errors="0" time="1">
    <testsuite name="a" hostname="x" tests="4" failures="0" skipped="1" time="1" errors="0">`;
  expect(await countsOf(playwright, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test('a runner that failed without a failed test or without a report counts as one failure', async () => {
  const report = '<testsuites><testsuite name="a" tests="2" failures="0" errors="0" skipped="0">';
  expect((await countsOf(report, 0)).failed).toBe(0);
  expect((await countsOf(report, 1)).failed).toBe(1);
  expect((await countsOf('', 0)).failed).toBe(1);
  expect((await readCounts(join(folder, 'none.xml'), 0)).failed).toBe(1);
});
