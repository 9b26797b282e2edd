import { expect, test } from '@playwright/test';
import { standInBehindNginx } from './support/behindNginx.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { sendRaw } from './support/rawRequest.ts';
import {
  compressibleText,
  forgedHeaders,
  type ReceivedRequest,
  routerHeaders,
} from './support/standInSite.ts';

// Tests what nginx passes on and refuses, in front of a stand-in for the site.
const nginx = standInBehindNginx();

test("of a visitor's page request, the site receives only the path", async () => {
  const headers = {
    ...forgedHeaders,
    ...routerHeaders,
    Cookie: 'session=1; _ga=2',
    Authorization: 'Bearer x',
    Referer: 'http://evil.example/',
    'User-Agent': 'someone',
    'Accept-Language': 'en',
    'If-None-Match': '"two"',
    Range: 'bytes=0-10',
    'Accept-Encoding': 'br',
  };
  await fetchUrl(`${nginx.front.url}/kun-adressen?utm_source=nyhedsbrev&_rsc=abc&q=1`, {
    headers,
    body: 'a body',
  });
  const host = new URL(nginx.front.url).host;
  expect(nginx.site.requests).toEqual([
    {
      method: 'GET',
      url: '/kun-adressen',
      size: 0,
      headers: {
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': 'http',
        // The visitor's query, needed for redirects to another site. It is not part of the cache key.
        'x-asked-query': 'utm_source=nyhedsbrev&_rsc=abc&q=1',
      },
    },
  ]);
});

test("by the other hostname the site's redirect is passed on, with the canonical hostname before it", async () => {
  const { host } = new URL(nginx.front.url);
  const otherHost = { Host: `www.${host}` };
  nginx.site.reply = (_, response) =>
    response.writeHead(308, { Location: '/formaal', 'Cache-Control': 'no-cache' }).end();
  const redirected = await fetchUrl(`${nginx.front.url}/Formaal/?a=b`, {
    headers: { ...forgedHeaders, ...otherHost, Cookie: 'a=b' },
  });
  expect(`${redirected.status} ${redirected.headers.location}`).toBe(`308 ${nginx.front.url}/formaal`);
  expect(nginx.site.requests.map(({ url }) => url)).toEqual(['/Formaal/?a=b']);
  const { connection: _, ...receivedHeaders } = nginx.site.requests[0]?.headers ?? {};
  expect(receivedHeaders).toEqual({
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '127.0.0.1',
    'x-other-name': '1',
  });
  // Under the canonical hostname a client cannot claim to use the other one.
  await fetchUrl(`${nginx.front.url}/formaal`, { headers: { 'X-Other-Name': '1', 'X-Asked-Query': 'x' } });
  expect(nginx.site.requests[1]?.headers).not.toHaveProperty('x-other-name');
  expect(nginx.site.requests[1]?.headers).not.toHaveProperty('x-asked-query');
});

test('the other hostname serves no content: other paths redirect unchanged, pages do so while the site is down', async () => {
  const headers = { Host: `www.${new URL(nginx.front.url).host}` };
  for (const path of [
    '/media/images/a/b',
    '/studio',
    '/studio/structure',
    '/robots.txt',
    '/api/x',
    '/lake/x?y',
  ]) {
    const response = await fetchUrl(nginx.front.url + path, { headers });
    expect(`${response.status} ${response.headers.location}`).toBe(`308 ${nginx.front.url}${path}`);
  }
  expect(nginx.site.requests).toEqual([]);
  expect((await fetchUrl(nginx.front.url, { headers, method: 'POST' })).status).toBe(405);
  nginx.site.reply = (request) => request.socket.destroy();
  const fallback = await fetchUrl(`${nginx.front.url}//evil.example/?a=b`, { headers });
  expect(`${fallback.status} ${fallback.headers.location}`).toBe(`302 ${nginx.front.url}//evil.example/?a=b`);
});

for (const path of ['/api/revalidate', '/lake/v1/data/query/production', '/studio/structure']) {
  test(`none of Next's internal headers reach ${path}`, async () => {
    await fetchUrl(nginx.front.url + path, { headers: forgedHeaders });
    expect(nginx.site.requests).toHaveLength(1);
    const { headers } = nginx.site.requests[0] as ReceivedRequest;
    const host = new URL(nginx.front.url).host;
    const allowedHeaders = ['host', 'connection', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for'];
    expect(Object.keys(headers).filter((name) => !allowedHeaders.includes(name))).toEqual([]);
    expect(headers).toMatchObject({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
    });
  });
}

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
  test(`${written} is requested as ${read}`, async () => {
    await fetchUrl(nginx.front.url + encodeURI(written).replaceAll('%25', '%'), {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(nginx.site.requests.map(({ url }) => url)).toEqual([read]);
    expect(nginx.site.requests[0]?.headers).not.toHaveProperty('x-own-request');
  });
}

/** A text as its UTF-8 bytes, one character each. */
const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');
/** Requests in bytes that are not ASCII, which Node rejects, and what the site receives: path, and query as a header. */
const rawRequests: Record<string, [url: string, query: string | undefined]> = {
  [bytesOf('/formål')]: ['/form%C3%A5l', undefined],
  '/form\xe5l': ['/form%E5l', undefined],
  [bytesOf('/formål%3Fl')]: ['/form%C3%A5l%3Fl', undefined],
  [bytesOf('/formål?b=ø')]: ['/form%C3%A5l', bytesOf('b=ø')],
  [bytesOf('/soeg?q=mål')]: ['/soeg', bytesOf('q=mål')],
  [bytesOf('/media/files/år.pdf')]: ['/media/files/%C3%A5r.pdf', undefined],
};
for (const [target, [url, query]] of Object.entries(rawRequests)) {
  test(`${JSON.stringify(target)} is percent-encoded, by both hostnames`, async () => {
    for (const host of [undefined, `www.${new URL(nginx.front.url).host}`]) {
      if (host !== undefined && target.startsWith('/media')) continue;
      nginx.site.requests = [];
      const answer = await sendRaw(nginx.front.url, 'GET', target, undefined, host);
      expect(answer.status).toBe(200);
      // The first request may have filled the cache.
      for (const request of nginx.site.requests) {
        expect(request.url).toBe(url);
        expect(request.headers['x-asked-query']).toBe(query);
      }
      if (host !== undefined) expect(nginx.site.requests).toHaveLength(1);
    }
  });
}

test("an editor's preview bypasses the cache in both directions, with the headers of its router", async () => {
  nginx.site.answerPage('offentlig', { 'Cache-Control': 'public, max-age=31536000, immutable' });
  await fetchUrl(`${nginx.front.url}/kladde`);
  nginx.site.answerPage('kladde', { 'Cache-Control': 'public, max-age=31536000, immutable' });
  nginx.site.requests = [];
  const headers = { ...routerHeaders, ...forgedHeaders, Cookie: 'a=b; __prerender_bypass=secret' };
  const preview = await fetchUrl(`${nginx.front.url}/kladde?_rsc=abc&x=y`, { headers });
  expect(preview.text).toBe('kladde');
  expect(nginx.site.requests[0]?.url).toBe('/kladde?_rsc=abc&x=y');
  expect(nginx.site.requests[0]?.headers).toMatchObject({
    rsc: '1',
    cookie: headers.Cookie,
    'next-url': '/fejl',
  });
  expect(nginx.site.requests[0]?.headers).not.toHaveProperty('x-prerender-revalidate');
  expect((await fetchUrl(`${nginx.front.url}/kladde`)).text).toBe('offentlig');
  // A path that no visitor has requested yet.
  expect((await fetchUrl(`${nginx.front.url}/ny-kladde`, { headers })).text).toBe('kladde');
  nginx.site.answerPage('findes ikke', {}, 404);
  expect((await fetchUrl(`${nginx.front.url}/ny-kladde`)).text).toBe('findes ikke');
});

test('pages, images and the Studio are read-only', async () => {
  for (const path of ['/', '/soeg', '/media/images/a/b', '/studio', '/studio/structure']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await fetchUrl(nginx.front.url + path, { method });
      expect(response.status, `${method} ${path}`).toBe(405);
      expect(response.headers.allow).toBe('GET, HEAD');
    }
  }
  expect(nginx.site.requests).toEqual([]);
  for (const path of ['/api/revalidate', '/lake/v1/auth/login']) {
    await fetchUrl(nginx.front.url + path, { method: 'POST', body: 'a body' });
  }
  expect(nginx.site.requests.map(({ method, size }) => `${method} ${size}`)).toEqual(['POST 6', 'POST 6']);
});

test('routes for this machine alone are not available through nginx', async () => {
  for (const path of [
    'health',
    'health/',
    'health/ready',
    'health/ready?x',
    'metrics',
    'metrics/',
    '%6detrics',
  ])
    expect((await fetchUrl(`${nginx.front.url}/api/${path}`)).status, path).toBe(404);
  expect(nginx.site.requests).toEqual([]);
  await fetchUrl(`${nginx.front.url}/api/health/live`);
  expect(nginx.site.requests.map(({ url }) => url)).toEqual(['/api/health/live']);
});

test('a webhook, a login and a query of the Studio arrive complete', async () => {
  const notice = {
    'Sanity-Webhook-Signature': 't=1,v1=a',
    'Idempotency-Key': 'k',
    'Sanity-Transaction-Time': '2026-01-01T00:00:00Z',
    'Content-Type': 'application/json',
  };
  await fetchUrl(`${nginx.front.url}/api/revalidate`, { method: 'POST', headers: notice, body: '{}' });
  await fetchUrl(`${nginx.front.url}/api/draft-mode/enable?sanity-preview-secret=x&a=b`);
  const query = {
    Authorization: 'Bearer x',
    Origin: nginx.front.url,
    Accept: 'text/event-stream',
    'Last-Event-ID': 'e',
  };
  await fetchUrl(`${nginx.front.url}/lake/v1/data/listen/production?query=*`, { headers: query });
  const lowered = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  expect(nginx.site.requests[0]?.headers).toMatchObject(lowered(notice));
  expect(nginx.site.requests[1]?.url).toBe('/api/draft-mode/enable?sanity-preview-secret=x&a=b');
  expect(nginx.site.requests[2]?.headers).toMatchObject(lowered(query));
  expect(nginx.site.requests[2]?.url).toBe('/lake/v1/data/listen/production?query=*');
});

test('bodies are limited: to the size of an image for the content store, to that of a webhook elsewhere', async () => {
  const large = Buffer.alloc(20 * 1024 ** 2);
  await fetchUrl(`${nginx.front.url}/lake/v1/assets/images/production`, { method: 'POST', body: large });
  expect(nginx.site.requests[0]?.size).toBe(large.length);
  const headers = { 'Content-Length': String(65 * 1024) };
  expect((await fetchUrl(`${nginx.front.url}/api/revalidate`, { method: 'POST', headers })).status).toBe(413);
  const huge = { 'Content-Length': String(130 * 1024 ** 2) };
  expect(
    (await fetchUrl(`${nginx.front.url}/lake/v1/assets/files/production`, { method: 'POST', headers: huge }))
      .status,
  ).toBe(413);
  expect(nginx.site.requests).toHaveLength(1);
});

test('a request line or a header that is far too long is refused', async () => {
  expect((await fetchUrl(`${nginx.front.url}/soeg?q=${'a'.repeat(12_000)}`)).status).toBe(200);
  expect((await fetchUrl(`${nginx.front.url}/soeg?q=${'a'.repeat(17_000)}`)).status).toBe(414);
  expect((await fetchUrl(`${nginx.front.url}/`, { headers: { Cookie: 'a'.repeat(17_000) } })).status).toBe(
    400,
  );
});

test('a stream of the content store is passed on as it is written', async () => {
  let end = () => {};
  nginx.site.reply = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: welcome\n\n');
    end = () => response.end();
  };
  const response = await fetch(`${nginx.front.url}/lake/v1/data/listen/production`);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('event: welcome\n\n');
  end();
  expect((await reader?.read())?.done).toBe(true);
});

test('the site has one hostname: others are refused, and none gets into the cache', async () => {
  nginx.site.answerPage(compressibleText, { 'Cache-Control': 'public, max-age=31536000, immutable' });
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1']) {
    expect((await fetchUrl(`${nginx.front.url}/et-navn`, { headers: { Host: host } })).status, host).not.toBe(
      200,
    );
  }
  expect(nginx.site.requests).toEqual([]);
  // Another port is the same hostname; the site receives its own.
  await fetchUrl(`${nginx.front.url}/et-navn`, {
    headers: { Host: 'localhost:1', 'X-Forwarded-Host': 'evil.example' },
  });
  expect(nginx.site.requests[0]?.headers).toMatchObject({ host: new URL(nginx.front.url).host });
  expect(JSON.stringify(nginx.site.requests[0])).not.toContain('evil');
});

test("nginx logs no query, no cookie and no visitor's address", async () => {
  const headers = {
    Cookie: 'k=hemmelig-kage',
    Referer: 'http://fra.example/?hemmelig',
    'User-Agent': 'hemmelig',
  };
  await fetchUrl(`${nginx.front.url}/soeg?q=hemmelig`, { headers });
  await fetchUrl(`${nginx.front.url}/log-mig?utm=hemmelig`, { headers });
  await fetchUrl(`${nginx.front.url}/api/draft-mode/enable?hemmelig=1`, { headers });
  await fetchUrl(`${nginx.front.url}/lake/v1/x?hemmelig=1`, { headers });
  for (const path of [
    '/formaal&data=05%7C02%7Chemmelig%40kommune.dk%7C0',
    '/formaal&data=05%7C02%7Chemmelig%2540kommune.dk',
    '/formaal%3Fdata=05%7C02%7Chemmelig%40kommune.dk',
    '/formaal%26data%3D05%257C02%257Chemmelig',
    '/formaal-3Fdata-3D05-257C02-257Chemmelig-2540kommune.dk',
    '/formaal=3Fdata=3D05=7C02=7Chemmelig=40kommune.dk',
    '/formaal%3Cmailto:hemmelig@kommune.dk%3E',
    '/formaal/hemmelig.person@kommune.dk',
    '/formaal%20hemmelig@kommune.dk',
  ])
    await fetchUrl(nginx.front.url + path, { headers });
  // An error would be logged with the whole request.
  nginx.site.reply = (request) => request.socket.destroy();
  expect((await fetchUrl(`${nginx.front.url}/soeg?q=hemmelig-fejl`, { headers })).status).toBe(503);
  expect((await fetchUrl(`${nginx.front.url}/api/x?hemmelig`, { headers })).status).toBe(503);
  await expect.poll(nginx.front.logs).toContain('503');
  const logs = await nginx.front.logs();
  expect(logs).toContain('"/log-mig"');
  expect(logs).not.toMatch(/hemmelig|127\.0\.0\.1/);
});
