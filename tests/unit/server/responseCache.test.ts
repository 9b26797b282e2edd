import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { processGlobal } from '#lib/server/processGlobal.ts';
import '#lib/server/responseCache.ts';

const pageChanges = processGlobal<{ count: number }>('page-changes', () => ({ count: 0 }));
const longText = (words: string) => `<p>${words}</p>`.padEnd(4_000, ' æøå');

/** A stand-in for Next: answers with the current text. */
let next: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[];
let text: string;
let state: string;
let port: number;
let stop: () => void;

beforeEach(async () => {
  asked = [];
  text = longText('Formål');
  state = 'HIT';
  next = (_, response) => {
    response.setHeader('etag', `"${text.slice(3, 20).trim()}"`.replaceAll(/[^\x20-\x7e]/g, ''));
    response.setHeader('x-nextjs-cache', state);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(text));
    response.write(text.slice(0, 100));
    response.end(text.slice(100));
  };
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    next(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  // A new host: pages of earlier tests are not found.
  hostNumber++;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

let hostNumber = 0;

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = { host: `side-${hostNumber}.test`, 'accept-encoding': 'gzip, deflate, br, zstd', ...headers };
  const request = httpRequest({ port, path, method, headers: sent, agent: false }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const raw = Buffer.concat(await response.toArray());
  const encoding = response.headers['content-encoding'];
  const body = encoding === 'br' ? brotliDecompressSync(raw) : encoding === 'gzip' ? gunzipSync(raw) : raw;
  return { status: response.statusCode, headers: response.headers, text: body.toString(), raw };
}

test('a page is asked for once, compressed, and sent again unchanged', async () => {
  const first = await get('/formaal');
  const second = await get('/formaal');
  expect(asked).toEqual(['GET /formaal']);
  for (const { status, headers, text: received, raw } of [first, second]) {
    expect(status).toBe(200);
    expect(received).toBe(text);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(raw.length),
      vary: 'Accept-Encoding',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers.etag).toMatch(/^W\/"/);
  }
  expect((await get('/formaal', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  expect(asked).toHaveLength(2);
});

test('visitors at the same moment wait for one answer', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => get('/formaal')));
  expect(asked).toEqual(['GET /formaal']);
  expect(all.every(({ text: received }) => received === text)).toBe(true);
});

test('a changed page is asked for at once, and any page after a second', async () => {
  await get('/formaal');
  text = longText('Nyt');
  pageChanges.count += 1;
  expect((await get('/formaal')).text).toBe(text);
  text = longText('Uden besked');
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_001);
  expect((await get('/formaal')).text).toBe(text);
  vi.restoreAllMocks();
});

test('a page that is being rendered again, an error and a redirect are passed on and not kept', async () => {
  state = 'STALE';
  await get('/formaal');
  expect((await get('/formaal')).text).toBe(text);
  expect(asked).toHaveLength(2);
  next = (_, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end(longText('Findes ikke'));
  };
  expect(await get('/findes-ikke')).toMatchObject({ status: 404, text: longText('Findes ikke') });
  next = (_, response) => {
    response.writeHead(301, { location: '/nyt' }).end();
  };
  const redirect = await get('/gammelt');
  expect([redirect.status, redirect.headers.location, redirect.text]).toEqual([301, '/nyt', '']);
  expect((await get('/gammelt')).status).toBe(301);
});

test('a render in the background that fails after the page was sent changes neither its status nor its headers', async () => {
  state = 'STALE';
  const sendStale = next;
  next = (request, response) => {
    sendStale(request, response);
    response.statusCode = 500;
    response.setHeader('cache-control', 'no-store');
  };
  const { status, headers, text: received } = await get('/formaal');
  expect([status, headers['cache-control'], received]).toEqual([200, undefined, text]);
});

test('a browser that has the page gets 304, whoever answers', async () => {
  const { etag = '' } = (await get('/formaal')).headers;
  const kept = await get('/formaal', { 'if-none-match': etag });
  pageChanges.count += 1;
  const fresh = await get('/formaal', { 'if-none-match': `"andet", ${etag}` });
  for (const { status, raw, headers } of [kept, fresh])
    expect([status, raw.length, headers.etag]).toEqual([304, 0, etag]);
  expect((await get('/formaal', { 'if-none-match': '"andet"' })).status).toBe(200);
});

test('the policy for the opener of a window is kept apart', async () => {
  next = ({ headers }, response) => {
    response.setHeader('etag', '"side"');
    response.setHeader('x-nextjs-cache', 'HIT');
    response.setHeader('x-site', String(headers['sec-fetch-site']));
    response.end(text);
  };
  for (const site of ['none', 'cross-site', 'none', 'same-origin'])
    await get('/formaal', { 'sec-fetch-site': site });
  expect(asked).toHaveLength(2);
  expect((await get('/formaal', { 'sec-fetch-site': 'none' })).headers['x-site']).toBe('none');
});

test.each([
  ['a query', '/soeg?q=ledelse', {}],
  ['another spelling', '/Formaal', {}],
  ['a file', '/sitemap.xml', {}],
  ['a route of the site', '/api/addresses', {}],
  ['the content store', '/lake/v1/ping', {}],
  ['a preview', '/formaal', { cookie: 'a=b; __prerender_bypass=1' }],
  ['a part of a page', '/formaal', { rsc: '1' }],
  ['a login', '/formaal', { authorization: 'Bearer x' }],
  ['a range', '/formaal', { range: 'bytes=0-5' }],
  ['a front with its own headers', '/formaal', { 'x-forwarded-host': 'a.dk' }],
  ['no compression', '/formaal', { 'accept-encoding': 'identity' }],
])('%s goes to Next each time, unchanged', async (_, path, headers) => {
  const received = await get(path, headers);
  await get(path, headers);
  expect(asked).toHaveLength(2);
  expect(received).toMatchObject({ status: 200, text });
  expect(received.headers['content-encoding']).toBeUndefined();
  expect(received.headers.etag).not.toMatch(/^W/);
});

test('HEAD goes to Next', async () => {
  await get('/formaal', {}, 'HEAD');
  await get('/formaal', {}, 'HEAD');
  expect(asked).toEqual(['HEAD /formaal', 'HEAD /formaal']);
});

test('a visitor who leaves while Next answers keeps nobody waiting', async () => {
  const answer = Promise.withResolvers<void>();
  const plain = next;
  next = async (request, response) => {
    if (asked.length === 1) return;
    plain(request, response);
    answer.resolve();
  };
  const left = httpRequest({
    port,
    path: '/formaal',
    headers: { host: `side-${hostNumber}.test`, 'accept-encoding': 'br' },
    agent: false,
  }).end();
  left.on('error', () => {});
  await expect.poll(() => asked.length).toBe(1);
  const waiting = get('/formaal');
  left.destroy();
  expect((await waiting).text).toBe(text);
});

test('many pages do not fill the memory', async () => {
  const random = () => Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2, 4)).join('');
  text = random();
  for (let number = 0; number < 80; number++) await get(`/side-${number}`);
  const before = asked.length;
  await get('/side-79');
  expect(asked).toHaveLength(before);
  await get('/side-0');
  expect(asked).toHaveLength(before + 1);
});
