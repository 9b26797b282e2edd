// Measures the embedded lake: `npm run bench:lake`. Prints a Markdown table; medians in milliseconds.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { evaluate, parse } from 'groq-js';
import { makeView } from '../../sanity/lake/query/view.ts';
import type { LakeDocument } from '../../sanity/lake/store/document.ts';

const runs = 60;
const query =
  '*[_type == "page" && slug.current == $slug][0]{title, lead, blocks, "parent": parent->{title, "slug": slug.current}}';
const sentence =
  'Væksthus for Ledelse arbejder for at styrke den offentlige ledelse i kommuner og regioner. ';

function pages(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    _id: `page-${n}`,
    _type: n % 10 === 9 ? 'strategy' : 'page',
    title: `Side nummer ${n}`,
    slug: { _type: 'slug', current: `side-${n}` },
    lead: sentence,
    ...(n > 0 && { parent: { _type: 'reference', _ref: `page-${Math.floor(n / 10)}` } }),
    blocks: [
      {
        _key: 'tekst',
        _type: 'richText',
        content: Array.from({ length: 12 }, (_, k) => ({
          _key: `b${k}`,
          _type: 'block',
          style: k % 4 === 0 ? 'h2' : 'normal',
          markDefs: [],
          children: [{ _key: 's', _type: 'span', marks: [], text: sentence.repeat(k % 4 === 0 ? 1 : 4) }],
        })),
      },
    ],
  }));
}

async function median(step: (run: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = -5; run < runs; run++) {
    const started = performance.now();
    await step(run);
    if (run >= 0) times.push(performance.now() - started); // the first five warm up
  }
  return (times.sort((a, b) => a - b)[runs >> 1] ?? 0).toFixed(2);
}

function startLake(dir: string, seed: string) {
  const main = resolve(import.meta.dirname, '../../sanity/lake/main.ts');
  const env = { ...process.env, LAKE_PORT: '0', LAKE_DIR: join(dir, 'lake'), LAKE_SEED: seed };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = new Promise<string>((done, fail) => {
    child.on('exit', () => fail(new Error('the lake ended')));
    child.stdout.on('data', (chunk) => done(/http:\S+/.exec(String(chunk))?.[0] ?? ''));
  });
  return { child, url };
}

const ask = async (url: string, slug: string) => {
  const search = new URLSearchParams({ query, $slug: JSON.stringify(slug), returnQuery: 'false' });
  const response = await fetch(`${url}/v2025-02-19/data/query/production?${search}`);
  const { result } = (await response.json()) as { result: { title: string } | null };
  if (!result) throw new Error(`no answer for ${slug}`);
};

async function measure(count: number) {
  const dir = mkdtempSync(join(tmpdir(), 'lake-bench-'));
  const documents = pages(count);
  const seed = join(dir, 'seed.ndjson');
  writeFileSync(seed, documents.map((document) => JSON.stringify(document)).join('\n'));
  const slug = (run: number) => `side-${(((run + 5) * 7919) % (count / 10)) * 10}`;
  const started = performance.now();
  const { child, url } = startLake(dir, seed);
  try {
    const address = await url;
    const imported = ((performance.now() - started) / 1000).toFixed(2);
    const first = performance.now();
    await ask(address, slug(0));
    const cold = (performance.now() - first).toFixed(1);
    const narrowed = await median((run) => ask(address, slug(run)));
    const status = readFileSync(`/proc/${child.pid}/status`, { encoding: 'utf8', flag: 'r' });
    const rss = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    const view = makeView(documents as unknown as LakeDocument[], ['published']);
    const plain = await median(async (run) => {
      const params = { slug: slug(run) };
      const value = await evaluate(parse(query, { params }), { dataset: view.documents, params });
      JSON.stringify(await value.get());
    });
    return { count, narrowed, cold, plain, imported, rss };
  } finally {
    child.removeAllListeners('exit').kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
    rmSync(dir, { recursive: true, force: true });
  }
}

async function bareRoundTrip(): Promise<string> {
  const body = JSON.stringify({ result: pages(2)[1] });
  const server = createServer((_req, res) => res.end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const time = await median(async () => (await fetch(url)).json());
  server.closeAllConnections();
  server.close();
  return time;
}

const rows = [await measure(2000), await measure(10_000)];
const column = (of: (row: (typeof rows)[number]) => string | number) => rows.map(of).join(' | ');
console.log(
  `Node ${process.version}, medians of ${runs}

| | ${column(({ count }) => `${count} documents`)} |
|---|---|---|
| query by slug over HTTP | ${column(({ narrowed }) => `${narrowed} ms`)} |
| the same, first after start | ${column(({ cold }) => `${cold} ms`)} |
| baseline: groq-js over all documents, no HTTP | ${column(({ plain }) => `${plain} ms`)} |
| baseline: bare HTTP round trip, same body | ${column(() => '')} |
| start and import of the seed | ${column(({ imported }) => `${imported} s`)} |
| memory of the lake (RSS) | ${column(({ rss }) => `${rss} MB`)} |`.replace(
    'same body |  |  |',
    `same body | ${Array(2)
      .fill(`${await bareRoundTrip()} ms`)
      .join(' | ')} |`,
  ),
);
