import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { findNginx, noNginx } from '../run/nginx.ts';
import { ask } from './support/ask.ts';
import { type Front, startFront } from './support/front.ts';

// What nginx keeps, passes on and refuses, tried before a stand-in for the site that says what it was asked.
test.skip(!findNginx() && process.env.CI !== 'true', noNginx);

type Asked = { method: string; url: string; headers: IncomingMessage['headers']; size: number };

let server: Server;
let front: Front;
let asked: Asked[] = [];
let reply: (request: IncomingMessage, response: ServerResponse) => void;

const page = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 's-maxage=900', ETag: '"one"' };
const long = 'Væksthus for Ledelse. '.repeat(200);
const answerPage = (text: string, more: Record<string, string> = {}, status = 200) => {
  reply = (_, response) => response.writeHead(status, { ...page, ...more }).end(text);
};

test.beforeAll(async () => {
  answerPage('start');
  server = createServer((request, response) => {
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, headers, size });
      reply(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  front = await startFront({ site: (server.address() as AddressInfo).port });
});
test.afterAll(async () => {
  await front?.stop();
  server?.closeAllConnections();
  server?.close();
});
test.beforeEach(() => {
  asked = [];
  answerPage(long);
});

/** Asks until the answer shows these words: what is kept is two seconds old at most. */
const becomes = (path: string, words: string) =>
  expect.poll(async () => (await ask(front.url + path)).text).toBe(words);

/** What a visitor could write into a request to be taken for Next, or to be given what was made for another. */
const forged = {
  'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'X-Middleware-Rewrite': '/fejl',
  'X-Matched-Path': '/fejl',
  'X-Nextjs-Data': '1',
  'X-Nextjs-Rewritten-Path': '/fejl',
  'X-Prerender-Revalidate': 'guessed',
  'X-Prerender-Revalidate-If-Generated': '1',
  'X-Own-Request': 'guessed',
  'X-Invoke-Path': '/fejl',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'ftp',
  'X-Forwarded-For': '10.1.2.3',
  'X-Forwarded-Port': '1',
  'X-Original-Url': '/fejl',
  'X-Rewrite-Url': '/fejl',
  'X-Http-Method-Override': 'DELETE',
  Forwarded: 'host=evil.example',
  'Next-Action': 'a'.repeat(40),
  'Next-Resume': '1',
  Purpose: 'prefetch',
};
const ofTheRouter = {
  RSC: '1',
  'Next-Url': '/fejl',
  'Next-Router-State-Tree': '%5B%5D',
  'Next-Router-Prefetch': '1',
  'Next-Router-Segment-Prefetch': '/_tree',
};

test('of a visitor’s request for a page, the site gets the address and nothing else', async () => {
  const headers = {
    ...forged,
    ...ofTheRouter,
    Cookie: 'session=1; _ga=2',
    Authorization: 'Bearer x',
    Referer: 'http://evil.example/',
    'User-Agent': 'someone',
    'Accept-Language': 'en',
    'If-None-Match': '"two"',
    Range: 'bytes=0-10',
    'Accept-Encoding': 'br',
  };
  await ask(`${front.url}/kun-adressen?utm_source=nyhedsbrev&_rsc=abc&q=1`, { headers, body: 'a body' });
  const host = new URL(front.url).host;
  expect(asked).toEqual([
    {
      method: 'GET',
      url: '/kun-adressen',
      size: 0,
      headers: {
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': 'http',
        // For a redirect to another site; nothing is kept by it.
        'x-asked-query': 'utm_source=nyhedsbrev&_rsc=abc&q=1',
      },
    },
  ]);
});

test('by its other name the site is asked where an address leads, and the name is put before it', async () => {
  const { host } = new URL(front.url);
  const other = { Host: `www.${host}` };
  reply = (_, response) =>
    response.writeHead(308, { Location: '/formaal', 'Cache-Control': 'no-cache' }).end();
  const led = await ask(`${front.url}/Formaal/?a=b`, { headers: { ...forged, ...other, Cookie: 'a=b' } });
  expect(`${led.status} ${led.headers.location}`).toBe(`308 ${front.url}/formaal`);
  expect(asked.map(({ url }) => url)).toEqual(['/Formaal/?a=b']);
  const { connection: _, ...sent } = asked[0]?.headers ?? {};
  expect(sent).toEqual({
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '127.0.0.1',
    'x-other-name': '1',
  });
  // By the site's own name nobody can say so.
  await ask(`${front.url}/formaal`, { headers: { 'X-Other-Name': '1', 'X-Asked-Query': 'x' } });
  expect(asked[1]?.headers).not.toHaveProperty('x-other-name');
  expect(asked[1]?.headers).not.toHaveProperty('x-asked-query');
});

test('by its other name nothing is shown: what is no page is led to as it is, pages when the site is away', async () => {
  const headers = { Host: `www.${new URL(front.url).host}` };
  for (const path of [
    '/media/images/a/b',
    '/studio',
    '/studio/structure',
    '/robots.txt',
    '/api/x',
    '/lake/x?y',
  ]) {
    const answer = await ask(front.url + path, { headers });
    expect(`${answer.status} ${answer.headers.location}`).toBe(`308 ${front.url}${path}`);
  }
  expect(asked).toEqual([]);
  expect((await ask(front.url, { headers, method: 'POST' })).status).toBe(405);
  reply = (request) => request.socket.destroy();
  const away = await ask(`${front.url}//evil.example/?a=b`, { headers });
  expect(`${away.status} ${away.headers.location}`).toBe(`302 ${front.url}//evil.example/?a=b`);
});

for (const path of ['/api/revalidate', '/lake/v1/data/query/production', '/studio/structure']) {
  test(`no header that Next speaks to itself with reaches ${path}`, async () => {
    await ask(front.url + path, { headers: forged });
    expect(asked).toHaveLength(1);
    const { headers } = asked[0] as Asked;
    const host = new URL(front.url).host;
    const own = ['host', 'connection', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for'];
    expect(Object.keys(headers).filter((name) => !own.includes(name))).toEqual([]);
    expect(headers).toMatchObject({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
    });
  });
}

test('headers make no other copy of a page', async () => {
  const vary = 'rsc, next-router-state-tree, accept-encoding, user-agent, cookie';
  answerPage(long, { Vary: vary, 'Cache-Control': 'public, max-age=31536000, immutable' });
  const first = await ask(`${front.url}/en-kopi`);
  expect(first.headers['x-cache']).toBe('MISS');
  const others: Record<string, string>[] = [ofTheRouter, forged, { Cookie: 'a=b' }, { Range: 'x' }];
  for (const headers of others) {
    const again = await ask(`${front.url}/en-kopi`, { headers });
    expect(again.headers['x-cache']).toBe('HIT');
    expect(again.headers.vary).toBe('Accept-Encoding, Sec-Fetch-Site, Sec-Purpose');
  }
  expect(asked).toHaveLength(1);
});

test('three encodings are all there are, however a browser writes them', async () => {
  answerPage(long, { 'Cache-Control': 'public, max-age=31536000, immutable' });
  const get = async (encoding: string) => {
    const answer = await ask(`${front.url}/tre-slags`, { headers: { 'Accept-Encoding': encoding } });
    expect(answer.text).toBe(long);
    return answer.headers['content-encoding'] ?? 'identity';
  };
  const written = {
    br: ['br', 'gzip, deflate, br, zstd', 'BR;q=1.0', 'gzip;q=0.5,br;q=0.001', 'identity, br ;q=0.8'],
    gzip: ['gzip', 'gzip, deflate', 'x-gzip', 'br;q=0, gzip', 'br; q=0.000,gzip;q=1', 'gzip;q=.5'],
    identity: ['', '*', 'identity', 'brx', 'abr, gzipped', 'gzip;q=0', 'zstd', 'br;q=0,gzip;q=0.0'],
  };
  for (const [encoding, all] of Object.entries(written)) {
    for (const each of all) expect(await get(each), each).toBe(encoding);
  }
  expect(asked).toHaveLength(3);
});

test('what is compressed by what it is has one copy for all', async () => {
  reply = (_, response) =>
    response
      .writeHead(200, {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
      .end(long);
  for (const encoding of ['br', 'gzip', '']) {
    const answer = await ask(`${front.url}/media/images/a/b`, { headers: { 'Accept-Encoding': encoding } });
    expect(answer.raw.toString()).toBe(long);
  }
  expect(asked).toHaveLength(1);
});

test('what changes on the site is soon seen, without the query making a page of its own', async () => {
  answerPage('før');
  await becomes('/skifter', 'før');
  answerPage('efter', { ETag: '"two"' });
  await becomes('/skifter?utm_campaign=a', 'efter');
});

test('a page that nobody asked for in a while is never shown as it was', async () => {
  answerPage('før');
  await becomes('/laenge-siden', 'før');
  answerPage('efter');
  // Three seconds by the server's own clock, which it tells in whole ones.
  const now = async () => Date.parse((await ask(`${front.url}/robots.txt`)).headers.date ?? '');
  const since = await now();
  await expect.poll(async () => (await now()) - since).toBeGreaterThanOrEqual(3000);
  expect((await ask(`${front.url}/laenge-siden`)).text).toBe('efter');
});

test('however many ask at once, the site is asked once, and only whoever asks it waits', async () => {
  answerPage('før');
  await becomes('/mange', 'før');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    reply = (_, response) => {
      release = () => response.writeHead(200, page).end('efter');
      resolve();
    };
  });
  asked = [];
  const first = (async () => {
    await expect.poll(async () => (await ask(`${front.url}/mange`)).text).toBe('efter');
  })();
  await held;
  const others = await Promise.all(Array.from({ length: 20 }, () => ask(`${front.url}/mange`)));
  expect(new Set(others.map(({ text }) => text))).toEqual(new Set(['før']));
  expect(asked).toHaveLength(1);
  release();
  await first;
});

test('headers that changed on the site are seen too, though the page did not', async () => {
  const policy = (value: string) => {
    reply = ({ headers }, response) => {
      const same = headers['if-none-match']?.includes(page.ETag);
      response
        .writeHead(same ? 304 : 200, { ...page, 'Content-Security-Policy': value })
        .end(same ? '' : long);
    };
  };
  const kept = async () => (await ask(`${front.url}/samme-side`)).headers['content-security-policy'];
  policy("default-src 'self'");
  expect(await kept()).toBe("default-src 'self'");
  policy("default-src 'none'");
  await expect.poll(kept).toBe("default-src 'none'");
});

const unkept: Record<string, Record<string, string>> = {
  'no-store': { 'Cache-Control': 'private, no-cache, no-store, max-age=0, must-revalidate' },
  'a private page': { 'Cache-Control': 'private, max-age=600' },
  'a page that sets a cookie': { 'Set-Cookie': 'a=b' },
  'a page with no word on caching': { 'Cache-Control': '' },
};
for (const [name, headers] of Object.entries(unkept)) {
  test(`${name} is kept by nobody`, async () => {
    const path = `/ikke-gemt-${Object.keys(unkept).indexOf(name)}`;
    answerPage('den enes', headers);
    expect((await ask(front.url + path)).text).toBe('den enes');
    answerPage('den andens', headers);
    expect((await ask(front.url + path)).text).toBe('den andens');
    answerPage('fejl', {}, 500);
    expect((await ask(front.url + path)).status).toBe(500);
  });
}

test('a 404 is not kept, but takes the place of a page that was taken away', async () => {
  answerPage('findes ikke', { 'Cache-Control': 'public, max-age=0, s-maxage=30' }, 404);
  for (const time of [1, 2])
    expect((await ask(`${front.url}/findes-ikke?${time}`)).headers['x-cache']).toBe('MISS');
  expect(asked).toHaveLength(2);

  answerPage('siden');
  await becomes('/taget-vaek', 'siden');
  answerPage('findes ikke', { 'Cache-Control': 'public, max-age=0, s-maxage=30' }, 404);
  await becomes('/taget-vaek', 'findes ikke');
  answerPage('i stykker', {}, 500);
  const answer = await ask(`${front.url}/taget-vaek`);
  expect(`${answer.status} ${answer.text}`).toBe('404 findes ikke');
});

const failures: Record<string, typeof reply> = {
  'an error of the site': (_, response) => response.writeHead(500).end('i stykker'),
  'a site that says it cannot now': (_, response) =>
    response.writeHead(503, { 'Cache-Control': 'no-store' }).end('ikke nu'),
  'a site that breaks off': (request) => request.socket.destroy(),
  'a site that never answers': () => {},
};
for (const [name, fail] of Object.entries(failures)) {
  test(`${name} costs no page that was asked for before`, async () => {
    const path = `/gemt-${Object.keys(failures).indexOf(name)}`;
    answerPage('den gode side');
    await becomes(path, 'den gode side');
    reply = fail;
    await expect
      .poll(
        async () => {
          const { status, text, headers } = await ask(front.url + path);
          expect(`${status} ${text}`).toBe('200 den gode side');
          return headers['x-cache'];
        },
        // An answer that does not come is waited for, by one visitor.
        { timeout: 30_000 },
      )
      .toBe('STALE');
  });
}

test('a question goes on as it was written, alone, and its answer is kept by nobody', async () => {
  for (const query of [
    'q=%C3%A5+%26&utm_source=x',
    'utm_source=x&q=%C3%A5+%26',
    'q=%C3%A5+%26&q=to&_rsc=1',
  ]) {
    await ask(`${front.url}/soeg?${query}`);
  }
  expect(asked.map(({ url }) => url)).toEqual(Array(3).fill('/soeg?q=%C3%A5+%26'));
  answerPage('formularen');
  await becomes('/soeg', 'formularen');
  answerPage('svaret');
  expect((await ask(`${front.url}/soeg?q=andet`)).text).toBe('svaret');
  expect((await ask(`${front.url}/soeg?q=andet`)).headers['x-cache']).toBe('BYPASS');
});

const addresses: Record<string, string> = {
  '/soeg%3Fq=x': '/soeg%3Fq=x',
  '/soeg%20q=x': '/soeg%20q=x',
  '/a%0d%0aX-Own-Request:%201': '/a%0D%0AX-Own-Request:%201',
  '/soeg?q=%0d%0aX-Own-Request:%201': '/soeg?q=%0d%0aX-Own-Request:%201',
  '//evil.example/%2e%2e/b': '/b',
  '/a/../c': '/c',
  '/æ': '/%C3%A6',
  '/formaal?': '/formaal',
};
for (const [written, read] of Object.entries(addresses)) {
  test(`${written} is asked for as ${read}`, async () => {
    await ask(front.url + encodeURI(written).replaceAll('%25', '%'), {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(asked.map(({ url }) => url)).toEqual([read]);
    expect(asked[0]?.headers).not.toHaveProperty('x-own-request');
  });
}

test('an editor’s preview passes the cache in both directions, with all that its router asks', async () => {
  answerPage('offentlig', { 'Cache-Control': 'public, max-age=31536000, immutable' });
  await ask(`${front.url}/kladde`);
  answerPage('kladde', { 'Cache-Control': 'public, max-age=31536000, immutable' });
  asked = [];
  const headers = { ...ofTheRouter, ...forged, Cookie: 'a=b; __prerender_bypass=secret' };
  const preview = await ask(`${front.url}/kladde?_rsc=abc&x=y`, { headers });
  expect(preview.text).toBe('kladde');
  expect(asked[0]?.url).toBe('/kladde?_rsc=abc&x=y');
  expect(asked[0]?.headers).toMatchObject({ rsc: '1', cookie: headers.Cookie, 'next-url': '/fejl' });
  expect(asked[0]?.headers).not.toHaveProperty('x-prerender-revalidate');
  expect((await ask(`${front.url}/kladde`)).text).toBe('offentlig');
  // One that no visitor has seen yet.
  expect((await ask(`${front.url}/ny-kladde`, { headers })).text).toBe('kladde');
  answerPage('findes ikke', {}, 404);
  expect((await ask(`${front.url}/ny-kladde`)).text).toBe('findes ikke');
});

test('pages, pictures and the Studio are read only', async () => {
  for (const path of ['/', '/soeg', '/media/images/a/b', '/studio', '/studio/structure']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await ask(front.url + path, { method });
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD');
    }
  }
  expect(asked).toEqual([]);
  for (const path of ['/api/revalidate', '/lake/v1/auth/login']) {
    await ask(front.url + path, { method: 'POST', body: 'a body' });
  }
  expect(asked.map(({ method, size }) => `${method} ${size}`)).toEqual(['POST 6', 'POST 6']);
});

test('a notice, a login and a query of the Studio arrive with all they carry', async () => {
  const notice = {
    'Sanity-Webhook-Signature': 't=1,v1=a',
    'Idempotency-Key': 'k',
    'Sanity-Transaction-Time': '2026-01-01T00:00:00Z',
    'Content-Type': 'application/json',
  };
  await ask(`${front.url}/api/revalidate`, { method: 'POST', headers: notice, body: '{}' });
  await ask(`${front.url}/api/draft-mode/enable?sanity-preview-secret=x&a=b`);
  const query = {
    Authorization: 'Bearer x',
    Origin: front.url,
    Accept: 'text/event-stream',
    'Last-Event-ID': 'e',
  };
  await ask(`${front.url}/lake/v1/data/listen/production?query=*`, { headers: query });
  const lowered = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  expect(asked[0]?.headers).toMatchObject(lowered(notice));
  expect(asked[1]?.url).toBe('/api/draft-mode/enable?sanity-preview-secret=x&a=b');
  expect(asked[2]?.headers).toMatchObject(lowered(query));
  expect(asked[2]?.url).toBe('/lake/v1/data/listen/production?query=*');
});

test('bodies have their limits: a picture’s on the way to the content store, a notice’s elsewhere', async () => {
  const large = Buffer.alloc(20 * 1024 ** 2);
  await ask(`${front.url}/lake/v1/assets/images/production`, { method: 'POST', body: large });
  expect(asked[0]?.size).toBe(large.length);
  const headers = { 'Content-Length': String(65 * 1024) };
  expect((await ask(`${front.url}/api/revalidate`, { method: 'POST', headers })).status).toBe(413);
  const huge = { 'Content-Length': String(130 * 1024 ** 2) };
  expect(
    (await ask(`${front.url}/lake/v1/assets/files/production`, { method: 'POST', headers: huge })).status,
  ).toBe(413);
  expect(asked).toHaveLength(1);
});

test('a request line or a header that is far too long is refused', async () => {
  expect((await ask(`${front.url}/soeg?q=${'a'.repeat(12_000)}`)).status).toBe(200);
  expect((await ask(`${front.url}/soeg?q=${'a'.repeat(17_000)}`)).status).toBe(414);
  expect((await ask(`${front.url}/`, { headers: { Cookie: 'a'.repeat(17_000) } })).status).toBe(400);
});

test('a stream of the content store comes through as it is written', async () => {
  let end = () => {};
  reply = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: welcome\n\n');
    end = () => response.end();
  };
  const response = await fetch(`${front.url}/lake/v1/data/listen/production`);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('event: welcome\n\n');
  end();
  expect((await reader?.read())?.done).toBe(true);
});

test('the site has one name: any other is refused, and none gets into what is kept', async () => {
  answerPage(long, { 'Cache-Control': 'public, max-age=31536000, immutable' });
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1']) {
    expect((await ask(`${front.url}/et-navn`, { headers: { Host: host } })).status, host).not.toBe(200);
  }
  expect(asked).toEqual([]);
  // Another port is the same name; what the site is told is its own.
  await ask(`${front.url}/et-navn`, { headers: { Host: 'localhost:1', 'X-Forwarded-Host': 'evil.example' } });
  expect(asked[0]?.headers).toMatchObject({ host: new URL(front.url).host });
  expect(JSON.stringify(asked[0])).not.toContain('evil');
});

test('what nginx writes down holds no query, no cookie and no address of a visitor', async () => {
  const headers = {
    Cookie: 'k=hemmelig-kage',
    Referer: 'http://fra.example/?hemmelig',
    'User-Agent': 'hemmelig',
  };
  await ask(`${front.url}/soeg?q=hemmelig`, { headers });
  await ask(`${front.url}/log-mig?utm=hemmelig`, { headers });
  await ask(`${front.url}/api/draft-mode/enable?hemmelig=1`, { headers });
  await ask(`${front.url}/lake/v1/x?hemmelig=1`, { headers });
  // An error would be written down with the whole request.
  reply = (request) => request.socket.destroy();
  expect((await ask(`${front.url}/soeg?q=hemmelig-fejl`, { headers })).status).toBe(503);
  expect((await ask(`${front.url}/api/x?hemmelig`, { headers })).status).toBe(503);
  await expect.poll(front.logs).toContain('503');
  const logs = await front.logs();
  expect(logs).toContain('"/log-mig"');
  expect(logs).not.toMatch(/hemmelig|127\.0\.0\.1/);
});
