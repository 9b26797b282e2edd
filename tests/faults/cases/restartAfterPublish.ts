import { addressed, editorOf, editorToken } from '../../bench/support/editing.ts';
import { startSite } from '../../e2e/support/testSite.ts';
import { makeTestBuild } from '../../run/testBuild.ts';
import type { FaultTest } from '../fault.ts';
import { restartAfterPublish } from '../support/restart.ts';

const restarts = 40;
const limitMs = 10_000;
/** Maximum delay from the publish to the signal. */
const latestMs = 300;

export default {
  name: 'restartAfterPublish',
  async run({ root, progress }) {
    await makeTestBuild(root);
    const site = await startSite({ env: { LAKE_EDITOR_TOKEN: editorToken } });
    const times: { answersMs: number; freshMs: number }[] = [];
    try {
      const client = editorOf(site);
      const documents = (await addressed(client)).filter(({ path }) => path !== '/');
      for (let run = 0; run < restarts; run++) {
        const document = documents[run % documents.length];
        if (!document) throw new Error('the site has no pages');
        const signal = run % 2 === 0 ? 'SIGKILL' : 'SIGTERM';
        const afterMs = Math.round((Math.floor(run / 2) * latestMs) / (restarts / 2 - 1));
        const words = `Udgivet før genstart nummer ${run}.`;
        const result = await restartAfterPublish({ client, site }, document, words, signal, afterMs).catch(
          (error: Error) => {
            progress(`${document.path}, ${signal} after ${afterMs} ms: ${error.message}`);
            return { answersMs: Number.NaN, freshMs: Number.POSITIVE_INFINITY };
          },
        );
        times.push(result);
        progress(
          `${document.path}, ${signal} after ${afterMs} ms: fresh ${Math.round(result.freshMs)} ms after the start, ${Math.round(result.freshMs - result.answersMs)} ms after its first answer`,
        );
      }
    } finally {
      await site.stop();
    }
    const freshCount = times.filter(({ freshMs }) => freshMs <= limitMs).length;
    const slowest = Math.round(Math.max(...times.map(({ freshMs }) => freshMs)));
    const behind = Math.round(Math.max(...times.map(({ answersMs, freshMs }) => freshMs - answersMs)));
    return [
      {
        name: 'kill -9 and SIGTERM of the site 0–300 ms after a publish, × 40',
        target: `${restarts} fresh within 10 s of the start`,
        measured: `${freshCount} fresh, the slowest after ${slowest} ms, ${behind} ms after the site's first answer`,
        passed: freshCount === restarts,
      },
    ];
  },
} satisfies FaultTest;
