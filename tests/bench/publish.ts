// Measures the time from a publish until visitors see it: `npm run bench:publish`. Prints a Markdown table.
// With `-- --nginx` the visitors' requests go through nginx.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { startSite, type TestSite } from '../e2e/support/testSite.ts';
import { makeTestBuild } from '../run/testBuild.ts';
import { ms, quantile } from './report/numbers.ts';
import { addressed, type Document, edit, editorOf, editorToken, publish } from './support/editing.ts';
import { startFront } from './support/nginxFront.ts';
import { get, pollMs, until } from './support/visiting.ts';

const root = resolve(import.meta.dirname, '../..');
const publishes = 50;
const everywhereRuns = 10;

const targets = { p50: 300, p95: 1000 };

await makeTestBuild(root);
const site = await startSite({ env: { LAKE_EDITOR_TOKEN: editorToken } });
const front = process.argv.includes('--nginx') ? await startFront(site.url) : undefined;
try {
  const client = editorOf(site);
  const documents = await addressed(client);
  console.log(report(await measure(client, site, documents, front?.url ?? site.url)));
} finally {
  await front?.stop();
  await site.stop();
}

/** @param url origin for the visitors' requests */
async function measure(client: SanityClient, site: TestSite, documents: Document[], url: string) {
  const forced = await forceHeader(site.env.PORT ?? '');
  const plain: number[] = [];
  const rendered: number[] = [];
  const accepted: number[] = [];
  const visible: number[] = [];
  const everywhere = { front: [] as number[], last: [] as number[] };

  // Before the first publish, so that no other work is in progress.
  for (let run = 0; run < publishes; run++) {
    const { path } = documents[run % documents.length] as Document;
    rendered.push(await timed(() => get(site.url + path, forced)));
    plain.push(await timed(() => get(url + path)));
  }

  for (let run = 0; run < publishes; run++) {
    const { id, path } = documents[run % documents.length] as Document;
    const words = `Udgivet som nummer ${run} i målingen.`;
    await edit(client, id, { lead: words });
    const started = performance.now();
    const publishing = publish(client, id).then(() => accepted.push(performance.now() - started));
    await until(url + path, words);
    visible.push(performance.now() - started);
    await publishing;
  }

  // The worst case: text in the footer of every page.
  for (let run = 0; run < everywhereRuns; run++) {
    const words = `Fod nummer ${run} i målingen.`;
    await edit(client, 'siteSettings', { 'footer.text': words });
    const started = performance.now();
    const paths = ['/', ...documents.filter(({ path }) => path !== '/').map(({ path }) => path)];
    const publishing = publish(client, 'siteSettings');
    const times = await Promise.all(
      paths.map(async (path) => {
        // Polling every page as often as the front page would keep the site too busy to render them.
        await until(url + path, words, path === '/' ? pollMs : pollMs * paths.length);
        return performance.now() - started;
      }),
    );
    await publishing;
    everywhere.front.push(times[0] ?? Number.NaN);
    everywhere.last.push(Math.max(...times));
  }
  return { plain, rendered, accepted, visible, everywhere, pages: documents.length };
}

/** The header that makes Next render a page again in the response. Its value is a secret of the build. */
async function forceHeader(port: string): Promise<Record<string, string>> {
  const manifest = JSON.parse(
    await readFile(`${root}/.next/test-${port}/prerender-manifest.json`, 'utf8'),
  ) as { preview: { previewModeId: string } };
  return { 'x-prerender-revalidate': manifest.preview.previewModeId };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function report({
  plain,
  rendered,
  accepted,
  visible,
  everywhere,
  pages,
}: Awaited<ReturnType<typeof measure>>) {
  const line = (what: string, times: number[]) =>
    `| ${what} | ${times.length} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 0.95))} | ${ms(Math.max(...times))} |`;
  return [
    `Node ${process.version}, ${pages} pages; from sending the publish to the first response with the new text\n`,
    '| | runs | p50 | p95 | max |',
    '|---|---|---|---|---|',
    `| target | | ${ms(targets.p50)} | ${ms(targets.p95)} | |`,
    line('publish → its page is new', visible),
    line('publish of the settings → the front page is new', everywhere.front),
    line('publish of the settings → every page is new', everywhere.last),
    line('baseline: the lake has accepted the publish', accepted),
    line('baseline: plain GET of the page', plain),
    line('baseline: GET that renders the page again', rendered),
  ].join('\n');
}
