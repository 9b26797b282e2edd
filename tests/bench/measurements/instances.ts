import { startFront } from '../../e2e/support/startFront.ts';
import { startRedis } from '../../e2e/support/startRedis.ts';
import { startSite, type TestSite } from '../../e2e/support/testSite.ts';
import { startVisitors } from '../../faults/support/visitors.ts';
import { ms, quantile } from '../report/numbers.ts';
import type { Section } from '../report/section.ts';
import { addressed, edit, editorOf, editorToken, publish } from '../support/editing.ts';
import { until } from '../support/visiting.ts';

const counts = { publishes: 30, failures: 5, visitors: 2 };
/** Milliseconds until both instances show a publish; after Redis was away, from the time it is back. */
const limits = { publish: 1_000, back: 5_000 };

/** Two instances of the site with one store, behind nginx, on Redis. The store's webhooks reach the first one only. */
export async function severalInstances(): Promise<Section> {
  await using started = new AsyncDisposableStack();
  const redis = await startRedis();
  started.defer(redis.stop);
  const env = { LAKE_EDITOR_TOKEN: editorToken, REDIS_URL: redis.url };
  const first = await startSite({ env });
  started.defer(first.stop);
  const second = await startSite({ env, storeOf: first });
  started.defer(second.stop);
  const [site, other] = [first, second].map(({ url }) => Number(new URL(url).port)) as [number, number];
  const front = await startFront({ site, others: [other] });
  started.defer(front.stop);

  const instances = [first, second];
  const publishes = await publishTimes(first, instances);
  const paths = ['/', '/formaal', '/soeg?q=ledelse'];
  const visitors = startVisitors({
    visitors: counts.visitors,
    next: (count) => `${front.url}${paths[count % paths.length]}`,
  });
  const back = await timesAfterRedis(redis, first, instances);
  await visitors.stop();
  const failed = visitors.failures().length;
  const p95 = quantile(publishes, 0.95);
  return {
    title: `Two instances on Redis, behind nginx (${counts.publishes} publishes, Redis killed ${counts.failures} times)`,
    rows: [
      { what: 'publish → visible on both, median', site: ms(quantile(publishes, 0.5)) },
      {
        what: 'publish → visible on both, p95',
        target: `≤ ${ms(limits.publish)}`,
        site: ms(p95),
        met: p95 <= limits.publish,
      },
      {
        what: 'Redis is back → what was published meanwhile is on both, slowest',
        target: `≤ ${ms(limits.back)}`,
        site: ms(Math.max(...back)),
        met: Math.max(...back) <= limits.back,
      },
      {
        what: `requests of ${counts.visitors} visitors meanwhile that were not answered with 200`,
        target: '0',
        site: `${failed} of ${visitors.answered() + failed}`,
        met: failed === 0 && visitors.answered() > 0,
      },
    ],
  };
}

async function publishTimes(editor: TestSite, instances: readonly TestSite[]): Promise<number[]> {
  const client = editorOf(editor);
  const documents = await addressed(client);
  const times: number[] = [];
  for (let run = 0; run < counts.publishes; run++) {
    const document = documents[run % documents.length];
    if (!document) throw new Error('the store has no pages');
    const words = `Udgivet som nummer ${run} til to.`;
    await edit(client, document.id, { lead: words });
    const startedAt = performance.now();
    const accepted = publish(client, document.id);
    await untilAllShow(instances, document.path, words);
    times.push(performance.now() - startedAt);
    await accepted;
  }
  return times;
}

async function timesAfterRedis(
  redis: Awaited<ReturnType<typeof startRedis>>,
  editor: TestSite,
  instances: readonly TestSite[],
): Promise<number[]> {
  const client = editorOf(editor);
  const times: number[] = [];
  for (let run = 0; run < counts.failures; run++) {
    await redis.kill();
    const words = `Udgivet uden Redis, nummer ${run}.`;
    await edit(client, 'page-formaal', { lead: words });
    await publish(client, 'page-formaal');
    await untilAllShow([editor], '/formaal', words);
    await redis.start();
    const startedAt = performance.now();
    await untilAllShow(instances, '/formaal', words);
    times.push(performance.now() - startedAt);
  }
  return times;
}

const untilAllShow = (instances: readonly TestSite[], path: string, words: string) =>
  Promise.all(instances.map(({ url }) => until(url + path, words)));
