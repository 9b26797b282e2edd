import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countsOf, countVitest, summary } from '../../run/counts.ts';

const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

test('the last line names the skipped only when there are any', () => {
  expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('a file that cannot be read as tests counts as one failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...report, testResults })).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('an error outside the browser tests counts as a failure', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

test('a runner that ended in failure without a failed test, or without a report, counts as one failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'counts-'));
  const file = join(folder, 'report.json');
  expect((await countsOf(file, countVitest, 0)).failed).toBe(1);
  await writeFile(file, JSON.stringify(report));
  expect((await countsOf(file, countVitest, 1)).failed).toBe(1);
  expect((await countsOf(file, countVitest, 0)).failed).toBe(0);
  await rm(folder, { recursive: true });
});
