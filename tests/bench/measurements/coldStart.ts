import type { TestSite } from '../../e2e/support/testSite.ts';
import { median, seconds } from '../report/numbers.ts';
import type { Section } from '../report/section.ts';

/** Time until a visitor's first page, with nothing running, and store and build on disk. */
export async function coldStart(site: TestSite, runs: number): Promise<Section> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await site.server.stop();
    await site.lake.stop();
    const startedAt = performance.now();
    await site.lake.start();
    await site.server.start();
    const response = await fetch(`${site.url}/formaal`);
    await response.text();
    if (response.status !== 200) throw new Error(`the first page was answered with ${response.status}`);
    times.push(performance.now() - startedAt);
  }
  return {
    title: 'Cold start',
    rows: [{ what: 'content store, site and the first page', site: seconds(median(times)) }],
  };
}
