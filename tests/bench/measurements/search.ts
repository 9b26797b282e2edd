import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MB, ms, seconds } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import type { SearchFigures } from '../support/searchRun.ts';

const sizes = [13, 1_000, 2_000, 5_000];
/** The number of pages for which the limit is a target, and the limit in ms. */
const target = { pages: 2_000, p95: 20 };
const kinds = { realistic: 'realistic texts and queries', worst: 'every word on every page, or misspelled' };

const program = join(import.meta.dirname, '../support/searchRun.ts');

/**
 * A whole search, from the query of the URL to the results with excerpts, at several sizes; the baseline is the library
 * MiniSearch as it comes, without Danish, titles, corrections and excerpts. Also what a publish costs: a new index.
 *
 * @param selected numbers of pages
 */
export async function searching(selected: readonly number[] = sizes): Promise<Section> {
  const rows: Row[] = [];
  for (const pages of selected)
    for (const kind of ['realistic', 'worst'] as const) {
      const name = `${pages.toLocaleString('en')} pages, ${kinds[kind]}`;
      const startedAt = Date.now();
      const { median, p95, buildMs, bytes, plainP95 } = await run(pages, kind);
      // To stderr: the table alone is the result.
      console.error(`${name}: p95 ${inTenths(p95)}, measured in ${seconds(Date.now() - startedAt)}`);
      const limited = pages === target.pages;
      rows.push(
        { what: `${name}: median`, site: inTenths(median) },
        {
          what: `${name}: p95`,
          target: limited ? `≤ ${target.p95} ms` : undefined,
          site: inTenths(p95),
          copy: `${inTenths(plainP95)} (MiniSearch)`,
          met: limited ? p95 <= target.p95 : undefined,
        },
        {
          what: `${name}: a new index`,
          site: `${buildMs < 1000 ? ms(buildMs) : seconds(buildMs)}, ${MB(bytes)}`,
        },
      );
    }
  return { title: 'Search', rows };
}

const inTenths = (value: number): string => `${value.toFixed(1)} ms`;

async function run(pages: number, kind: string): Promise<SearchFigures> {
  const command = ['--expose-gc', program, String(pages), kind];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return JSON.parse(stdout) as SearchFigures;
}
