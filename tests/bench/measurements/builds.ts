import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '#lib/builds/buildSite.ts';
import { startSite } from '#lib/supervisor/startSite.ts';
import { MB, median, ms, seconds } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import { sizeOf } from '../support/folderSize.ts';
import { inRounds } from '../support/rounds.ts';
import { distDirOf, openSite, type SiteOfMany } from '../support/siteOfMany.ts';

/** Milliseconds, without the Studio. */
const limit = 15_000;
/** Numbers of pages for which the limit is a target. */
const limitedSizes: ReadonlySet<number> = new Set([1000, 5000]);
/** Number of pages outside the build that are requested once each. */
const visits = 20;

type Measured = { pages: number; time: number; bytes: number; visit: number | undefined };

/** Time and size of builds from scratch, for sites of several sizes. */
export async function builds(root: string, sizes: readonly number[], runs: number): Promise<Section> {
  await using opened = new AsyncDisposableStack();
  const sites: SiteOfMany[] = [];
  for (const count of sizes) {
    const site = await openSite(root, count, `bench-${count}`);
    opened.defer(site.close);
    sites.push(site);
  }
  const all: Measured[] = [];
  for (const { one: site, results } of await inRounds(sites, runs, timeOfBuild)) {
    const bytes = await sizeOf(join(root, await distDirOf(site)));
    all.push({ pages: site.pages, time: median(results), bytes, visit: await firstVisits(site) });
  }
  const pageCount = (pages: number) => `${pages.toLocaleString('en')} pages`;
  const rows = all.flatMap(({ pages, time, bytes, visit }): Row[] => [
    {
      what: `${pageCount(pages)}: build`,
      target: limitedSizes.has(pages) ? `≤ ${limit / 1000} s` : undefined,
      site: seconds(time),
      met: limitedSizes.has(pages) ? time <= limit : undefined,
    },
    { what: `${pageCount(pages)}: size of the build`, site: MB(bytes) },
    ...(visit === undefined
      ? []
      : [{ what: `${pageCount(pages)}: first visit to a page outside it`, site: ms(visit) }]),
  ]);
  return { title: 'Builds', rows };
}

/** Builds the site once. @returns milliseconds */
async function timeOfBuild({ root, name, env }: SiteOfMany, run: number): Promise<number> {
  const startedAt = performance.now();
  await buildSite({ root, name, env, values: { which: `run ${run}` } });
  return performance.now() - startedAt;
}

/**
 * The median duration of first visits to pages outside the build, in milliseconds; undefined if the build contains all
 * pages.
 */
async function firstVisits(site: SiteOfMany): Promise<number | undefined> {
  const { root, port, env, added } = site;
  const distDir = await distDirOf(site);
  const leftOut = added.filter((path) => !existsSync(join(root, distDir, 'server/app', `${path}.html`)));
  const server = await startSite({ root, distDir, port, env });
  try {
    const times: number[] = [];
    for (const path of leftOut.slice(-visits)) {
      const startedAt = performance.now();
      const response = await fetch(`http://localhost:${port}${path}`);
      await response.text();
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
      times.push(performance.now() - startedAt);
    }
    return times.length > 0 ? median(times) : undefined;
  } finally {
    await server.stop();
  }
}
