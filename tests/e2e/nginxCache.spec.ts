import { expect, test } from '@playwright/test';
import { standInBehindNginx } from './support/behindNginx.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import {
  compressibleText,
  forgedHeaders,
  page,
  routerHeaders,
  type StandInSite,
} from './support/standInSite.ts';

// Tests what nginx caches, for how long and for whom, in front of a stand-in for the site.
const nginx = standInBehindNginx();

/** Requests a page until it contains these words: a cached copy is at most two seconds old. */
const waitForText = (path: string, words: string) =>
  expect.poll(async () => (await fetchUrl(nginx.front.url + path)).text).toBe(words);

test('headers create no second copy of a page', async () => {
  const vary = 'rsc, next-router-state-tree, accept-encoding, user-agent, cookie';
  nginx.site.answerPage(compressibleText, {
    Vary: vary,
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
  const first = await fetchUrl(`${nginx.front.url}/en-kopi`);
  expect(first.headers['x-cache']).toBe('MISS');
  const variants: Record<string, string>[] = [
    routerHeaders,
    forgedHeaders,
    { Cookie: 'a=b' },
    { Range: 'x' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Purpose': 'prefetch' },
  ];
  for (const headers of variants) {
    const again = await fetchUrl(`${nginx.front.url}/en-kopi`, { headers });
    expect(again.headers['x-cache']).toBe('HIT');
    expect(again.headers.vary).toBe('Accept-Encoding, Sec-Fetch-Site, Sec-Purpose');
  }
  expect(nginx.site.requests).toHaveLength(1);
});

test('a page has at most three encodings, whatever the spelling of Accept-Encoding', async () => {
  nginx.site.answerPage(compressibleText, { 'Cache-Control': 'public, max-age=31536000, immutable' });
  const get = async (encoding: string) => {
    const response = await fetchUrl(`${nginx.front.url}/tre-slags`, {
      headers: { 'Accept-Encoding': encoding },
    });
    expect(response.text).toBe(compressibleText);
    return response.headers['content-encoding'] ?? 'identity';
  };
  const spellings = {
    br: ['br', 'gzip, deflate, br, zstd', 'BR;q=1.0', 'gzip;q=0.5,br;q=0.001', 'identity, br ;q=0.8'],
    gzip: ['gzip', 'gzip, deflate', 'x-gzip', 'br;q=0, gzip', 'br; q=0.000,gzip;q=1', 'gzip;q=.5'],
    identity: ['', '*', 'identity', 'brx', 'abr, gzipped', 'gzip;q=0', 'zstd', 'br;q=0,gzip;q=0.0'],
  };
  for (const [encoding, all] of Object.entries(spellings)) {
    for (const each of all) expect(await get(each), each).toBe(encoding);
  }
  expect(nginx.site.requests).toHaveLength(3);
});

test('files with their own compression have one copy for all', async () => {
  nginx.site.reply = (_, response) =>
    response
      .writeHead(200, {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
      .end(compressibleText);
  for (const encoding of ['br', 'gzip', '']) {
    const response = await fetchUrl(`${nginx.front.url}/media/images/a/b`, {
      headers: { 'Accept-Encoding': encoding },
    });
    expect(response.raw.toString()).toBe(compressibleText);
  }
  expect(nginx.site.requests).toHaveLength(1);
});

test('a change on the site is visible soon, and a query creates no second copy', async () => {
  nginx.site.answerPage('før');
  await waitForText('/skifter', 'før');
  nginx.site.answerPage('efter', { ETag: '"two"' });
  await waitForText('/skifter?utm_campaign=a', 'efter');
});

/** Waits three seconds by the server's clock, which counts whole seconds. */
async function waitThreeSeconds(): Promise<void> {
  const now = async () => Date.parse((await fetchUrl(`${nginx.front.url}/robots.txt`)).headers.date ?? '');
  const since = await now();
  await expect.poll(async () => (await now()) - since).toBeGreaterThanOrEqual(3000);
}

test('a page without requests for a while is never served stale', async () => {
  nginx.site.answerPage('før');
  await waitForText('/laenge-siden', 'før');
  nginx.site.answerPage('efter');
  await waitThreeSeconds();
  expect((await fetchUrl(`${nginx.front.url}/laenge-siden`)).text).toBe('efter');
});

test('files that browsers may cache are requested from the site once', async () => {
  const day = 'public, max-age=86400';
  nginx.site.answerPage('en dag', { 'Cache-Control': day });
  await fetchUrl(`${nginx.front.url}/en-dag`);
  nginx.site.answerPage('efter');
  await waitThreeSeconds();
  const { text, headers } = await fetchUrl(`${nginx.front.url}/en-dag`);
  expect([text, headers['cache-control']]).toEqual(['en dag', day]);
});

test('concurrent requests cause one request to the site, and only one of them waits for it', async () => {
  nginx.site.answerPage('før');
  await waitForText('/mange', 'før');
  let release = () => {};
  const requestReceived = new Promise<void>((resolve) => {
    nginx.site.reply = (_, response) => {
      release = () => response.writeHead(200, page).end('efter');
      resolve();
    };
  });
  nginx.site.requests = [];
  const first = (async () => {
    await expect.poll(async () => (await fetchUrl(`${nginx.front.url}/mange`)).text).toBe('efter');
  })();
  await requestReceived;
  const responses = await Promise.all(Array.from({ length: 20 }, () => fetchUrl(`${nginx.front.url}/mange`)));
  expect(new Set(responses.map(({ text }) => text))).toEqual(new Set(['før']));
  expect(nginx.site.requests).toHaveLength(1);
  release();
  await first;
});

test('changed headers are visible too, although the page is unchanged', async () => {
  const policy = (value: string) => {
    nginx.site.reply = ({ headers }, response) => {
      const same = headers['if-none-match']?.includes(page.ETag);
      response
        .writeHead(same ? 304 : 200, { ...page, 'Content-Security-Policy': value })
        .end(same ? '' : compressibleText);
    };
  };
  const cachedPolicy = async () =>
    (await fetchUrl(`${nginx.front.url}/samme-side`)).headers['content-security-policy'];
  policy("default-src 'self'");
  expect(await cachedPolicy()).toBe("default-src 'self'");
  policy("default-src 'none'");
  await expect.poll(cachedPolicy).toBe("default-src 'none'");
});

const uncacheable: Record<string, Record<string, string>> = {
  'no-store': { 'Cache-Control': 'private, no-cache, no-store, max-age=0, must-revalidate' },
  'a private page': { 'Cache-Control': 'private, max-age=600' },
  'a page that sets a cookie': { 'Set-Cookie': 'a=b' },
  'a page without Cache-Control': { 'Cache-Control': '' },
};
for (const [name, headers] of Object.entries(uncacheable)) {
  test(`${name} is not cached`, async () => {
    const path = `/ikke-gemt-${Object.keys(uncacheable).indexOf(name)}`;
    nginx.site.answerPage('den enes', headers);
    expect((await fetchUrl(nginx.front.url + path)).text).toBe('den enes');
    nginx.site.answerPage('den andens', headers);
    expect((await fetchUrl(nginx.front.url + path)).text).toBe('den andens');
    nginx.site.answerPage('fejl', {}, 500);
    expect((await fetchUrl(nginx.front.url + path)).status).toBe(500);
  });
}

test('a 404 is not cached, but replaces the cached copy of a removed page', async () => {
  nginx.site.answerPage('findes ikke', { 'Cache-Control': 'public, max-age=0, s-maxage=30' }, 404);
  for (const time of [1, 2])
    expect((await fetchUrl(`${nginx.front.url}/findes-ikke?${time}`)).headers['x-cache']).toBe('MISS');
  expect(nginx.site.requests).toHaveLength(2);

  nginx.site.answerPage('siden');
  await waitForText('/taget-vaek', 'siden');
  nginx.site.answerPage('findes ikke', { 'Cache-Control': 'public, max-age=0, s-maxage=30' }, 404);
  await waitForText('/taget-vaek', 'findes ikke');
  nginx.site.answerPage('i stykker', {}, 500);
  const response = await fetchUrl(`${nginx.front.url}/taget-vaek`);
  expect(`${response.status} ${response.text}`).toBe('404 findes ikke');
});

const failures: Record<string, StandInSite['reply']> = {
  'an error of the site': (_, response) => response.writeHead(500).end('i stykker'),
  'a site that answers 503': (_, response) =>
    response.writeHead(503, { 'Cache-Control': 'no-store' }).end('ikke nu'),
  'a site that closes the connection': (request) => request.socket.destroy(),
  'a site that never answers': () => {},
};
for (const [name, fail] of Object.entries(failures)) {
  test(`${name} costs no cached page`, async () => {
    const path = `/gemt-${Object.keys(failures).indexOf(name)}`;
    nginx.site.answerPage('den gode side');
    await waitForText(path, 'den gode side');
    nginx.site.reply = fail;
    await expect
      .poll(
        async () => {
          const { status, text, headers } = await fetchUrl(nginx.front.url + path);
          expect(`${status} ${text}`).toBe('200 den gode side');
          return headers['x-cache'];
        },
        // The visitor whose request goes to the site waits until it times out.
        { timeout: 30_000 },
      )
      .toBe('STALE');
  });
}

test('a search is passed on unchanged and without other parameters, and its response is not cached', async () => {
  for (const query of [
    'q=%C3%A5+%26&utm_source=x',
    'utm_source=x&q=%C3%A5+%26',
    'q=%C3%A5+%26&q=to&_rsc=1',
  ]) {
    await fetchUrl(`${nginx.front.url}/soeg?${query}`);
  }
  expect(nginx.site.requests.map(({ url }) => url)).toEqual(Array(3).fill('/soeg?q=%C3%A5+%26'));
  nginx.site.answerPage('formularen');
  await waitForText('/soeg', 'formularen');
  nginx.site.answerPage('svaret');
  expect((await fetchUrl(`${nginx.front.url}/soeg?q=andet`)).text).toBe('svaret');
  expect((await fetchUrl(`${nginx.front.url}/soeg?q=andet`)).headers['x-cache']).toBe('BYPASS');
});
