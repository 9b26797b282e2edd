import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { barChart } from '../../bench/report/barChart.ts';
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

test('the results are written to one file that links to the plots', async () => {
  const plots = [{ name: 'load', alt: 'Requests a second', svg: '<svg/>' }];
  await writeResults(folder, [{ title: 'Part', rows: [{ what: 'kept', site: '0' }], plots }], 5);
  const text = await readFile(join(folder, 'RESULTS.md'), 'utf8');
  expect(text).toContain('![Requests a second](plots/load.svg)');
  expect(await readFile(join(folder, 'plots/load.svg'), 'utf8')).toBe('<svg/>');
});

test('the length of a bar is proportional to its value, and a missing value has no bar', () => {
  const svg = barChart({
    title: 'Bars & <lines>',
    series: ['a', 'b', 'c'],
    rows: [{ label: 'row', values: [50, undefined, 100] }],
    write: String,
  });
  const bars = [...svg.matchAll(/<rect class="(s\d)" x="190" [^>]*width="([\d.]+)"/g)].map(
    ([, kind, width]) => [kind, Number(width)],
  );
  expect(bars).toEqual([
    ['s0', 240],
    ['s2', 480],
  ]);
  expect(svg).toContain('<title>Bars &amp; &lt;lines&gt;</title>');
});

test('stacked bars are adjacent, and their sum is shown', () => {
  const svg = barChart({
    title: '',
    series: ['a', 'b'],
    rows: [{ label: 'row', values: [1, 3] }],
    write: (value) => `${value} in all`,
    stacked: true,
    limit: { value: 8, label: 'limit' },
  });
  expect(
    [...svg.matchAll(/<rect class="s\d" x="([\d.]+)" [^>]*width="([\d.]+)" height="16"/g)].map(([, ...at]) =>
      at.map(Number),
    ),
  ).toEqual([
    [190, 60],
    [250, 180],
  ]);
  expect(svg).toContain('4 in all');
});
