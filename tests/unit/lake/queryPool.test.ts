import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { QueryJob } from '../../../sanity/lake/query/pool/job.ts';
import { processTree } from '../../bench/support/processTree.ts';
import { evilQueries } from '../../faults/support/evilQueries.ts';
import { fuzzQuery, seededRandom } from '../../faults/support/fuzzQueries.ts';
import { askHealth, runQuery, writeDocument } from '../../faults/support/lakeRequests.ts';
import { serveLake } from './serve.ts';
import { clientOf, editorOf, folder, ndjson, runLake, testTokens } from './startLake.ts';

const page = (n: number) => ({ _id: `p${n}`, _type: 'page', title: `Side ${n}`, n });
const pages = (count: number) => Array.from({ length: count }, (_, n) => page(n));
const endless = { query: '*{"a": *{"b": count(*[title > ^.title])}}' };

async function startLake(count: number, env: Record<string, string> = {}) {
  const dir = folder();
  const lake = await runLake({ LAKE_DIR: `${dir}/lake`, LAKE_SEED: ndjson(dir, pages(count)), ...env });
  const tokens = { viewer: testTokens.LAKE_VIEWER_TOKEN, editor: testTokens.LAKE_EDITOR_TOKEN };
  return { ...lake, ...tokens };
}

test("health, writes and other callers' queries go on while one caller runs endless queries", async () => {
  const lake = await startLake(1000, { LAKE_QUERY_LIMIT_MS: '60000' });
  let ended = 0;
  for (let n = 0; n < 4; n++) {
    void runQuery(lake, endless).then(
      () => (ended += 1),
      () => {},
    );
  }
  for (let n = 0; n < 20; n++) {
    expect((await writeDocument(lake, 'written', n)).status).toBe(200);
    expect((await askHealth(lake)).status).toBe(200);
    const response = await runQuery(lake, { query: '*[_id == "written"][0].n' }, lake.editor);
    // The next query sees every commit.
    expect(JSON.parse(response.body).result).toBe(n);
  }
  expect(ended).toBe(0);
});

test('malicious and fuzzed queries end in a result or a clear error, and the lake keeps running', async () => {
  const lake = await startLake(300, { LAKE_QUERY_LIMIT_MS: '300', LAKE_QUERY_MEMORY_MB: '128' });
  const random = seededRandom(7);
  const fuzzed = Array.from({ length: 20 }, () => ({ query: fuzzQuery(random), params: { x: 'a' } }));
  const statuses = new Set<number>();
  for (const evil of [...evilQueries, ...fuzzed]) {
    const { status, body } = await runQuery(lake, evil);
    statuses.add(status);
    expect([200, 400, 413, 504]).toContain(status);
    if (status === 504) expect(JSON.parse(body).error.type).toBe('queryTimeoutError');
  }
  expect([...statuses]).toContain(504);
  expect((await askHealth(lake)).status).toBe(200);
  lake.child.kill('SIGTERM');
  expect(await lake.ended).toEqual({ code: 0, stderr: '' });
}, 240_000);

test('a query that needs too much memory ends only its own process, with an error that says so', async () => {
  const lake = await startLake(10, { LAKE_QUERY_MEMORY_MB: '64', LAKE_QUERY_LIMIT_MS: '60000' });
  const evil = evilQueries.find(({ name }) => name.startsWith('a string of')) as { query: string };
  const { status, body } = await runQuery(lake, evil);
  expect([status, JSON.parse(body).error]).toMatchObject([
    400,
    { type: 'queryExecutionError', description: expect.stringContaining('more than 64 MB of memory') },
  ]);
  expect(await clientOf(lake.url).fetch('count(*)')).toBe(10);
});

test('a connection stays usable after a 504', async () => {
  // The second query waits for a new process, which a busy machine starts slowly.
  const { url } = await serveLake(pages(1000), undefined, { LAKE_QUERY_LIMIT_MS: '3000' });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const get = (query: string) =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${testTokens.LAKE_VIEWER_TOKEN}` };
      const path = `${url}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`;
      const req = request(path, { agent, headers }, (res) => {
        res.resume();
        res.on('end', () => resolve([res.statusCode, req.reusedSocket]));
      });
      req.on('error', reject).end();
    });
  expect(await get(endless.query)).toEqual([504, false]);
  expect(await get('1')).toEqual([200, true]);
});

test('a caller that disconnects leaves the queue', async () => {
  const { lake } = await serveLake(pages(1000), undefined, { LAKE_QUERY_LIMIT_MS: '60000' });
  const fetchQuery = (query: string, caller: string, signal?: AbortSignal) => {
    const rest = {
      params: {},
      identity: caller,
      perspective: 'raw' as const,
      returnQuery: false,
      syncTags: [],
    };
    return lake.queries.run<QueryJob>({ kind: 'query', query, ...rest }, caller, signal);
  };
  for (let n = 0; n < 2; n++) fetchQuery(endless.query, 'anne').catch(() => {});
  const hangUp = new AbortController();
  const queued = fetchQuery('1', 'anne', hangUp.signal);
  expect(JSON.parse(Buffer.from(await fetchQuery('2', 'bo')).toString()).result).toBe(2);
  hangUp.abort();
  await expect(queued).rejects.toMatchObject({ status: 499 });
});

test('a malicious listener loses its stream, and delays no commit and no other listener', async () => {
  const { url, lake } = await serveLake(pages(3), undefined, { LAKE_QUERY_LIMIT_MS: '800' });
  const evil = '*[count($a[count($a[count($a[@ > 1]) > 1]) > 1]) > 1]';
  const a = Array.from({ length: 1000 }, (_, n) => n);
  const events: unknown[] = [];
  const headers = { authorization: `Bearer ${testTokens.LAKE_EDITOR_TOKEN}` };
  const listen = async (query: string, params: object) => {
    const search = new URLSearchParams({ query });
    for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value));
    return fetch(`${url}/v2025-02-19/data/listen/production?${search}`, { headers });
  };
  const subscription = editorOf(url)
    .listen('*[_type == "page" && n >= 0]', {}, { events: ['welcome', 'mutation'] })
    .subscribe((event) => events.push(event.type === 'mutation' ? event.result?.n : event.type));
  onTestFinished(() => subscription.unsubscribe());
  await expect.poll(() => events).toEqual(['welcome']);
  const victim = await listen(evil, { a });
  for (let n = 10; n < 15; n++) {
    lake.store.commit({ author: 'test', changes: [{ id: 'p1', document: { ...page(1), n } }] });
  }
  await expect.poll(() => events, { timeout: 50_000 }).toEqual(['welcome', 10, 11, 12, 13, 14]);
  expect(await victim.text()).not.toContain('event: mutation');
});

test('a mutation by a query that takes too long changes nothing', async () => {
  // As above: the count waits for a new process.
  const { url } = await serveLake(pages(1000), undefined, { LAKE_QUERY_LIMIT_MS: '3000' });
  const query = '*[count(*[count(*[title > ^.title]) >= 0]) >= 0]';
  await expect(editorOf(url).delete({ query })).rejects.toMatchObject({ statusCode: 504 });
  expect(await clientOf(url).fetch('count(*)')).toBe(1000);
});

test('input that is too large or too deep is refused before it is parsed', async () => {
  const { url } = await serveLake(pages(1));
  const post = async (query: string, params = '{}') => {
    const body = `{"query": ${JSON.stringify(query)}, "params": ${params}}`;
    const headers = { authorization: `Bearer ${testTokens.LAKE_VIEWER_TOKEN}` };
    return (await fetch(`${url}/v2025-02-19/data/query/production`, { method: 'POST', headers, body }))
      .status;
  };
  expect(await post(`*[${'n == 1 || '.repeat(20_000)}n == 2]`)).toBe(413);
  expect(await post('$a', `{"a": ${'['.repeat(200)}${']'.repeat(200)}}`)).toBe(400);
  expect(await post('$a', `{"a": ${'['.repeat(90)}${']'.repeat(90)}}`)).toBe(200);
  for (const deep of [`${'('.repeat(9000)}1${')'.repeat(9000)}`, `${'!'.repeat(9000)}a`]) {
    expect([deep.slice(0, 3), await post(deep)]).toEqual([deep.slice(0, 3), 400]);
  }
});

test('a killed lake leaves no query process behind, not even one in the middle of a query', async () => {
  const lake = await startLake(1000, { LAKE_QUERY_LIMIT_MS: '60000' });
  const running = runQuery(lake, endless).catch(() => {});
  // The other process answers first, while the query runs.
  expect((await runQuery(lake, { query: '1' }, lake.editor)).status).toBe(200);
  const [, ...children] = await processTree(lake.child.pid as number);
  expect(children.length).toBeGreaterThan(0);
  lake.child.kill('SIGKILL');
  await running;
  await expect
    .poll(async () => (await Promise.all(children.map(isRunning))).filter(Boolean), { timeout: 10_000 })
    .toEqual([]);
});

/** Returns whether a process runs. A zombie, which waits for its parent to reap it, does not count. */
async function isRunning(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return state !== '' && !/\) Z /.test(state);
}
