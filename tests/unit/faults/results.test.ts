import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSections, saveResults } from '../../faults/results.ts';

test('a test that runs again replaces its own section and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fault-results-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'RESULTS.md');
  const row = (measured: string) => [{ name: 'n', target: 't', measured, passed: true }];
  const names = ['first', 'second'];
  await saveResults(file, names, 'second', row('old'));
  await saveResults(file, names, 'first', row('a | b'));
  await saveResults(file, names, 'second', row('new'));
  const text = readFileSync(file, 'utf8');
  expect([...readSections(text).keys()]).toEqual(names);
  expect(text).toContain('| n | t | a \\| b | ✓ |');
  expect(text).toContain('| n | t | new | ✓ |');
  expect(text).not.toContain('old');
});
