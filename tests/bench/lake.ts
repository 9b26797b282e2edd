// Measures the embedded lake: `npm run bench:lake`. Prints a Markdown table; medians in milliseconds.
import { spawn } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { evaluate, parse } from 'groq-js';
import { makeView } from '../../sanity/lake/query/view.ts';
import type { LakeDocument } from '../../sanity/lake/store/document.ts';

const runs = 60;
const tabs = 20;
const token = 'editor-token-of-the-bench';
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

async function median(step: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = -5; run < runs; run++) {
    const started = performance.now();
    await step(run);
    if (run >= 0) times.push(performance.now() - started); // The first five are warm-up.
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

function startLake(dir: string, seed: string) {
  const main = resolve(import.meta.dirname, '../../sanity/lake/main.ts');
  const secrets = { LAKE_PASSWORD: 'password of the bench', LAKE_EDITOR_TOKEN: token };
  const env = { ...process.env, ...secrets, LAKE_PORT: '0', LAKE_DIR: join(dir, 'lake'), LAKE_SEED: seed };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error('the lake ended')));
    child.stdout.on('data', (chunk) => resolve(/http:\S+/.exec(String(chunk))?.[0] ?? ''));
  });
  return { child, url };
}

const fetchBySlug = async (url: string, slug: string) => {
  const search = new URLSearchParams({ query, $slug: JSON.stringify(slug), returnQuery: 'false' });
  const response = await fetch(`${url}/v2025-02-19/data/query/production?${search}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { result } = (await response.json()) as { result: { title: string } | null };
  if (!result) throw new Error(`no answer for ${slug}`);
};

const mutate = async (url: string, run: number) => {
  const mutations = [{ patch: { id: `drafts.page-${run + 5}`, set: { title: `Ændret ${run}` } } }];
  const creation = [{ createIfNotExists: { ...pages(1)[0], _id: `drafts.page-${run + 5}` } }];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ mutations: [...creation, ...mutations] });
  const response = await fetch(`${url}/v1/data/mutate/production`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(await response.text());
};

/** Time from sending a change until the last of the tabs has its event, in milliseconds. */
async function measureTabs(url: string): Promise<number> {
  const sockets: WebSocket[] = [];
  let remaining = 0;
  let resolveAll = () => {};
  for (let tab = 0; tab < tabs; tab++) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/multiplex`);
    sockets.push(socket);
    await new Promise<void>((onWelcome) => {
      socket.addEventListener('open', () => {
        const search = new URLSearchParams({ query: '*[_type == "page"]', effectFormat: 'mendoza' });
        const headers = { authorization: `Bearer ${token}` };
        socket.send(JSON.stringify({ open: 1, url: `/v1/data/listen/production?${search}`, headers }));
      });
      socket.addEventListener('message', ({ data }) => {
        if (data.includes('event: welcome')) onWelcome();
        if (data.includes('event: mutation') && --remaining === 0) resolveAll();
      });
    });
  }
  const time = await median(async (run) => {
    remaining = tabs;
    const allReceived = new Promise<void>((resolve) => {
      resolveAll = resolve;
    });
    await Promise.all([mutate(url, run), allReceived]);
  });
  for (const socket of sockets) socket.close();
  return time;
}

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
    const imported = (performance.now() - started) / 1000;
    const first = performance.now();
    await fetchBySlug(address, slug(0));
    const cold = performance.now() - first;
    const narrowed = await median((run) => fetchBySlug(address, slug(run)));
    const mutated = await median((run) => mutate(address, run));
    const edited = await median(async (run) => {
      await mutate(address, run);
      await fetchBySlug(address, slug(run));
    });
    const tabsMs = await measureTabs(address);
    const status = readFileSync(`/proc/${child.pid}/status`, { encoding: 'utf8', flag: 'r' });
    const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    const view = makeView(documents as unknown as LakeDocument[], ['published']);
    const plain = await median(async (run) => {
      const params = { slug: slug(run) };
      const value = await evaluate(parse(query, { params }), { dataset: view.documents, params });
      JSON.stringify(await value.get());
    });
    return { count, narrowed, cold, plain, mutated, edited, tabsMs, imported, rss };
  } finally {
    child.removeAllListeners('exit').kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(dir, { recursive: true, force: true });
  }
}

async function bareRoundTrip(): Promise<number> {
  const body = JSON.stringify({ result: pages(2)[1] });
  const server = createServer((_req, res) => res.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const time = await median(async () => (await fetch(url)).json());
  server.closeAllConnections();
  server.close();
  return time;
}

/** Time of a durable write on this disk: 12 kB and an fsync. */
async function bareWrite(): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'lake-bench-'));
  const file = openSync(join(dir, 'file'), 'w');
  const time = await median(async () => {
    writeSync(file, Buffer.alloc(12 * 1024));
    fsyncSync(file);
  });
  closeSync(file);
  rmSync(dir, { recursive: true });
  return time;
}

const rows = [await measure(2000), await measure(10_000)] as const;
const [trip, write] = [await bareRoundTrip(), await bareWrite()];
const ms = (value: number) => `${value.toFixed(2)} ms`;
const line = (what: string, target: string, of: (row: (typeof rows)[number]) => string) =>
  `| ${what} | ${target} | ${rows.map(of).join(' | ')} |`;
console.log(
  [
    `Node ${process.version}, medians of ${runs}\n`,
    `| | target | ${rows.map(({ count }) => `${count} documents`).join(' | ')} |`,
    '|---|---|---|---|',
    line('query by slug over HTTP', '5 ms, 10 ms', ({ narrowed }) => ms(narrowed)),
    line('the same, first after start', '', ({ cold }) => ms(cold)),
    line('a durable mutation over HTTP', '10 ms', ({ mutated }) => ms(mutated)),
    line('a mutation and then the query', '', ({ edited }) => ms(edited)),
    line(`a change until ${tabs} tabs have its event`, '50 ms', ({ tabsMs }) => ms(tabsMs)),
    line('start and import of the seed', '10 s, –', ({ imported }) => `${imported.toFixed(1)} s`),
    line('memory of the lake after all this (RSS)', '–, 300 MB', ({ rss }) => `${rss.toFixed(0)} MB`),
    line('baseline: groq-js over all documents, no HTTP', '', ({ plain }) => ms(plain)),
    line('baseline: bare HTTP round trip, same body', '', () => ms(trip)),
    line('baseline: 12 kB written with fsync', '', () => ms(write)),
  ].join('\n'),
);
