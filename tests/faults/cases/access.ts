import { startEveryWay } from '../../access/everyWay.ts';
import { privateWords } from '../../access/prepare.ts';
import { ensureNginx } from '../../run/nginx.ts';
import { makeTestBuild } from '../../run/testBuild.ts';
import type { FaultTest, Measurement } from '../fault.ts';

/** Sends every request that the lake knows as a stranger, by every way in. */
export default {
  name: 'access',
  async run({ root, progress }) {
    await ensureNginx(false);
    await makeTestBuild(root);
    const site = await startEveryWay();
    try {
      const measurements: Measurement[] = [];
      for (const way of site.ways) {
        const { requestCount, faults, foundWords } = await site.walk(way);
        const through = way.throughSite ? await site.bypasses(way) : [];
        for (const fault of [...faults, ...through]) progress(fault);
        const wrong = faults.length + through.length;
        measurements.push({
          name: `access: every route of the lake × ${site.callers.length} callers, ${way.name}`,
          target: '0 answers more than the caller may have',
          measured: `${wrong} of ${requestCount}`,
          // A walk that finds nothing with read access would find nothing as a stranger either.
          passed: wrong === 0 && foundWords.length === privateWords.length,
        });
      }
      return measurements;
    } finally {
      await site.stop();
    }
  },
} satisfies FaultTest;
