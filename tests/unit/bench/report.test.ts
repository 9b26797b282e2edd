import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { median, quantile } from '../../bench/report/numbers.ts';
import { table } from '../../bench/report/table.ts';
import { writeResults } from '../../bench/report/write.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaeksthus-report-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('medians and quantiles do not depend on the order of the values', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(quantile([4, 3, 2, 1], 0.95)).toBe(4);
  expect(quantile([1], 0)).toBe(1);
  expect(median([])).toBeNaN();
});

test('the table shows whether each target is met, and nothing for rows without a target', () => {
  const rows = [
    { what: 'kept', target: '0', site: '0', met: true },
    { what: 'missed', target: '0', site: '2', met: false },
    { what: 'only told', site: '7' },
  ];
  const cells = table([{ title: 'Part', rows }])
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells.slice(2).map((line) => [line[1], line[7]])).toEqual([
    ['**Part**', ''],
    ['kept', '✓'],
    ['missed', '✗'],
    ['only told', ''],
  ]);
});

test('the results are written to one file', async () => {
  await writeResults(folder, [{ title: 'Part', rows: [{ what: 'kept', site: '0' }] }], 5);
  expect(await readFile(join(folder, 'RESULTS.md'), 'utf8')).toMatch(/\| kept +\| +\| 0 /);
});
