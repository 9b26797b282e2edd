// Measures how soon what an editor publishes is public: `npm run bench:publish`. Prints a Markdown table. With
// `-- --nginx` the public is behind nginx.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type SanityClient } from '@sanity/client';
import { readEnv } from '#lib/env.ts';
import { startFront } from '../e2e/support/front.ts';
import { startSite, type TestSite } from '../e2e/support/site.ts';
import { makeTestBuild } from '../run/testBuild.ts';

const root = resolve(import.meta.dirname, '../..');
const publishes = 50;
const everywhereRuns = 10;
const token = 'editor-token-of-the-bench';
/** Milliseconds between two looks at the page: at 4, looking alone kept the site two thirds busy. */
const gap = 15;
const giveUp = 20_000;

const targets = { p50: 300, p95: 1000 };

type Document = { id: string; path: string };

await makeTestBuild(root);
const site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
const front = process.argv.includes('--nginx')
  ? await startFront({ site: Number(new URL(site.url).port) })
  : undefined;
try {
  const { sanity } = readEnv(site.env);
  const client = createClient({
    projectId: sanity.projectId,
    dataset: sanity.dataset,
    apiVersion: sanity.apiVersion,
    apiHost: site.lake.url,
    useProjectHostname: false,
    useCdn: false,
    token,
  });
  const documents = await addressed(client);
  console.log(report(await measure(client, site, documents, front?.url ?? site.url)));
} finally {
  await front?.stop();
  await site.stop();
}

/** @param url where the public asks */
async function measure(client: SanityClient, site: TestSite, documents: Document[], url: string) {
  const { env } = site;
  const forced = await forceHeader(env.PORT ?? '');
  const plain: number[] = [];
  const rendered: number[] = [];
  const accepted: number[] = [];
  const shown: number[] = [];
  const everywhere = { front: [] as number[], last: [] as number[] };

  // Before anything is published, so that nothing else is going on.
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
    shown.push(performance.now() - started);
    await publishing;
  }

  // The worst case: what stands in the foot of every page.
  for (let run = 0; run < everywhereRuns; run++) {
    const words = `Fod nummer ${run} i målingen.`;
    await edit(client, 'siteSettings', { 'footer.text': words });
    const started = performance.now();
    const paths = ['/', ...documents.filter(({ path }) => path !== '/').map(({ path }) => path)];
    const publishing = publish(client, 'siteSettings');
    const times = await Promise.all(
      paths.map(async (path) => {
        // All of them as closely as the front page would keep the site from making them.
        await until(url + path, words, path === '/' ? gap : gap * paths.length);
        return performance.now() - started;
      }),
    );
    await publishing;
    everywhere.front.push(times[0] ?? Number.NaN);
    everywhere.last.push(Math.max(...times));
  }
  return { plain, rendered, accepted, shown, everywhere, pages: documents.length };
}

/** The documents that have an address and a lead, each with its address. */
async function addressed(client: SanityClient): Promise<Document[]> {
  const query = `*[_type in ["homePage", "page", "strategy", "networkGroup"]]{
    "id": _id, "path": select(_type == "homePage" => "/", defined(parent) => "/" + parent->slug.current + "/" + slug.current, "/" + slug.current)
  }`;
  return client.fetch<Document[]>(query);
}

function edit(client: SanityClient, id: string, set: Record<string, string>) {
  return client.action({
    actionType: 'sanity.action.document.edit',
    publishedId: id,
    draftId: `drafts.${id}`,
    patch: { set },
  });
}

function publish(client: SanityClient, id: string) {
  return client.action({
    actionType: 'sanity.action.document.publish',
    publishedId: id,
    draftId: `drafts.${id}`,
  });
}

async function get(address: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(address, { headers });
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

async function until(address: string, words: string, between = gap): Promise<void> {
  const deadline = performance.now() + giveUp;
  while (!(await get(address)).includes(words)) {
    if (performance.now() > deadline) throw new Error(`${address} did not show »${words}«`);
    await pause(between);
  }
}

/** What makes Next render a page anew and answer with it; the build keeps it to itself. */
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

function at(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function report({
  plain,
  rendered,
  accepted,
  shown,
  everywhere,
  pages,
}: Awaited<ReturnType<typeof measure>>) {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const line = (what: string, times: number[]) =>
    `| ${what} | ${times.length} | ${ms(at(times, 0.5))} | ${ms(at(times, 0.95))} | ${ms(Math.max(...times))} |`;
  return [
    `Node ${process.version}, ${pages} pages; from sending the publish to the first public answer that has the new text\n`,
    '| | runs | p50 | p95 | max |',
    '|---|---|---|---|---|',
    `| target | | ${ms(targets.p50)} | ${ms(targets.p95)} | |`,
    line('publish → its page is new', shown),
    line('publish of the settings → the front page is new', everywhere.front),
    line('publish of the settings → every page is new', everywhere.last),
    line('baseline: the lake has accepted the publish', accepted),
    line('baseline: plain GET of the page', plain),
    line('baseline: GET that renders the page anew', rendered),
  ].join('\n');
}
