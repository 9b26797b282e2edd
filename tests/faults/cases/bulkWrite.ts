import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../../bench/report/numbers.ts';
import { addressed, edit, editorOf, editorToken, publish } from '../../bench/support/editing.ts';
import { startSite, type TestSite } from '../../e2e/support/testSite.ts';
import { makeTestBuild } from '../../run/testBuild.ts';
import type { FaultTest, Measurement } from '../fault.ts';
import { type BulkPage, bulkPages, writePages } from '../support/bulk.ts';
import { logEditorIn } from '../support/editorLogin.ts';
import { watchMemory } from '../support/residentMemory.ts';
import { startVisitors } from '../support/visitors.ts';

/** `BULK_PAGES=20000 npm run test:faults -- bulkWrite` writes more. */
const count = Number(process.env.BULK_PAGES || 5000);
const sampled = 200;
const freshMs = 60_000;
/** The polling continues this long, to distinguish late pages from pages that never become fresh. */
const pollTimeoutMs = 180_000;
const pollConcurrency = 4;
const quietMs = 10_000;
const publishes = 5;

export default {
  name: 'bulkWrite',
  async run({ root, progress }) {
    await makeTestBuild(root);
    const rows: Measurement[] = [];
    const site = await startSite({ env: { LAKE_EDITOR_TOKEN: editorToken } });
    try {
      for (const [round, perTransaction] of [100, 1].entries()) {
        const name = `${count} documents, ${perTransaction} in a transaction`;
        rows.push(
          ...(await writeAndLook(site, await bulkPages(root, count, round), perTransaction, name, progress)),
        );
      }
      const ran = site.server.log().filter((line) => /heap out of memory/.test(line)).length;
      rows.push({
        name: 'bulk: heap',
        target: 'never full',
        measured: `${ran} times full`,
        passed: ran === 0,
      });
    } finally {
      await site.stop();
    }
    return rows;
  },
} satisfies FaultTest;

async function writeAndLook(
  site: TestSite,
  pages: readonly BulkPage[],
  perTransaction: number,
  name: string,
  progress: (line: string) => void,
): Promise<Measurement[]> {
  const program = editorOf(site);
  const person = await logEditorIn(site);
  const existing = (await addressed(program)).filter(({ id }) => !id.startsWith('page-masse-'));
  const paths = existing.map(({ path }) => path);
  const next = (count: number) => `${site.url}${paths[count % paths.length]}`;
  const quiet = startVisitors({ next, visitors: 1 });
  await pause(quietMs);
  await quiet.stop();

  const memory = watchMemory(site.server.pid() ?? 0);
  const visitors = startVisitors({ next, visitors: 1 });
  const writing = writePages(program, pages, perTransaction);
  const published: number[] = [];
  for (let n = 0; n < publishes; n++) {
    const document = existing[(n + 1) % existing.length] as (typeof existing)[number];
    const words = `Redaktørens udgivelse ${n} under ${name}.`;
    await edit(person, document.id, { lead: words });
    const startedAt = performance.now();
    await publish(person, document.id);
    await waitUntilFresh(site.url, [{ path: document.path, words }], freshMs);
    published.push(performance.now() - startedAt);
    progress(`${name}: an editor's publish visible after ${Math.round(published.at(-1) ?? 0)} ms`);
  }
  await writing;
  progress(`${name}: written`);
  const whileWriting = visitors.times().length;
  const began = performance.now();
  const step = Math.max(1, Math.floor(pages.length / sampled));
  const sample = pages.filter((_, index) => index % step === 0);
  const stale = await waitUntilFresh(site.url, sample, pollTimeoutMs);
  const inSitemap = [{ path: '/sitemap.xml', words: `${pages.at(-1)?.path}<` }];
  stale.push(...(await waitUntilFresh(site.url, inSitemap, pollTimeoutMs)));
  const durationMs = performance.now() - began;
  await visitors.stop();
  const rss = memory.stop();
  const failures = visitors.failures();
  for (const failure of failures.slice(0, 5)) progress(failure);

  const p95Before = quantile(quiet.times(), 0.95);
  // The second part visits the sample: two hundred pages that were never rendered, one after the other.
  const parts = [
    { part: 'while it is written', p95: quantile(visitors.times().slice(0, whileWriting), 0.95) },
    { part: 'while the sample is visited', p95: quantile(visitors.times().slice(whileWriting), 0.95) },
  ];
  const seconds = (durationMs / 1000).toFixed(1);
  return [
    {
      name: `${name}: pages and sitemap`,
      target: 'fresh within 60 s of the last write',
      measured:
        stale.length === 0
          ? `fresh after ${seconds} s`
          : `${stale.length} still old, such as ${stale[0]?.path}`,
      passed: stale.length === 0 && durationMs <= freshMs,
    },
    {
      name: `${name}: an editor's publish meanwhile`,
      target: 'visible within 2 s (median)',
      measured: `${(quantile(published, 0.5) / 1000).toFixed(2)} s`,
      passed: quantile(published, 0.5) <= 2000,
    },
    {
      name: `${name}: memory of the site`,
      target: 'RSS ≤ 512 MB',
      measured: `${Math.round(rss)} MB`,
      passed: rss <= 512,
    },
    {
      name: `${name}: visitors`,
      target: '0 answers other than 200',
      measured: `${failures.length} of ${visitors.times().length}`,
      passed: failures.length === 0,
    },
    ...parts.map(({ part, p95 }) => ({
      name: `${name}: visitors' p95 ${part}`,
      target: '≤ 3 × what it was',
      measured: `${p95.toFixed(0)} ms, was ${p95Before.toFixed(0)} ms`,
      passed: p95 <= 3 * p95Before,
    })),
  ];
}

/**
 * Polls pages until each has its words.
 * @returns the pages that do not in time
 */
async function waitUntilFresh(
  url: string,
  pages: readonly { path: string; words: string }[],
  milliseconds: number,
): Promise<{ path: string }[]> {
  const deadline = performance.now() + milliseconds;
  let old = [...pages];
  while (old.length > 0) {
    const pending: typeof old = [];
    const line = old.values();
    const looker = async () => {
      for (const page of line) {
        const response = await fetch(url + page.path).catch(() => undefined);
        if (!(await response?.text().catch(() => ''))?.includes(page.words)) pending.push(page);
      }
    };
    await Promise.all(Array.from({ length: pollConcurrency }, looker));
    old = pending;
    if (performance.now() > deadline) return old;
    if (old.length > 0) await pause(20);
  }
  return old;
}
