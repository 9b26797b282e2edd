import { expect, type Page, test } from '@playwright/test';
import { freePort } from '#lib/processes/ports.ts';
import { findNginx, noNginx } from '../run/nginx.ts';
import { pages, wordsOf } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { sendRaw } from './support/rawRequest.ts';
import { readDraft } from './support/readDraft.ts';
import { type Front, startFront } from './support/startFront.ts';
import { field, logIn, openDocument, publish, shows } from './support/studio.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// The complete site behind nginx, as visitors and editors use it. In order, on one site: it is edited, and stopped at
// the end.
test.skip(!findNginx() && process.env.CI !== 'true', noNginx);
test.describe.configure({ mode: 'serial' });

/** A text as its UTF-8 bytes, one character each. */
const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

let site: TestSite;
let front: Front;
/** The site's URL through nginx. */
let through: TestSite;
let page: Page;
const sockets: string[] = [];

test.beforeAll(async ({ browser }) => {
  const port = await freePort();
  site = await startSite({ env: { SITE_URL: `http://localhost:${port}` } });
  front = await startFront({ site: Number(new URL(site.url).port), port });
  through = { ...site, url: front.url };
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('websocket', (socket) => socket.on('framereceived', () => sockets.push(socket.url())));
});
test.afterAll(async () => {
  await page?.close();
  await front?.stop();
  await site?.stop();
});

for (const { path, heading, says } of pages) {
  test(`${path} is the same in every encoding, comes from the cache, and is not sent twice`, async () => {
    const plain = await fetchUrl(site.url + path);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const first = await fetchUrl(front.url + path, { headers });
      expect(first.status).toBe(200);
      expect(first.text).toBe(plain.text);
      expect(first.headers['content-encoding'] ?? 'identity').toBe(encoding);
      // A weak ETag where the bytes differ, as RFC 9110 (8.8.1) requires of a validator.
      const tag = encoding === 'identity' ? plain.headers.etag : `W/${plain.headers.etag}`;
      expect(first.headers.etag).toBe(tag);
      const again = { ...headers, 'If-None-Match': String(tag) };
      const second = await fetchUrl(front.url + path, { headers: again });
      expect(`${second.status} ${second.raw.length} ${second.headers.etag}`).toBe(`304 0 ${tag}`);
      await expect
        .poll(async () => (await fetchUrl(front.url + path, { headers })).headers['x-cache'])
        .toBe('HIT');
    }
    for (const words of [heading, ...says]) expect(wordsOf(plain.text)).toContain(words);
  });
}

test('a drawing is compressed, and says on what that depends', async () => {
  const [drawing] =
    /\/media\/images\/[^"]*tegning\.svg/.exec((await fetchUrl(`${site.url}/formaal`)).text) ?? [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'Accept-Encoding': encoding };
    const response = await fetchUrl(front.url + drawing, { headers });
    expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(response.headers.vary).toBe('Accept-Encoding');
    expect(response.text).toContain('<svg');
  }
});

test('each header of the site is sent once, with no cookie and no header that names the software', async () => {
  const direct = await fetchUrl(`${site.url}/formaal`);
  const response = await fetchUrl(`${front.url}/formaal`, { headers: { 'Accept-Encoding': 'br' } });
  expect(response.names.filter((name, index) => response.names.indexOf(name) !== index)).toEqual([]);
  expect(
    response.names.filter((name) => /^(set-cookie|x-nextjs|x-middleware|x-powered|x-accel)/.test(name)),
  ).toEqual([]);
  expect(response.headers.server).toBe('nginx');
  expect(response.headers.vary).toBe('Accept-Encoding, Sec-Fetch-Site, Sec-Purpose');
  // Shared caches in front of nginx must not use Next's cache lifetime.
  expect(response.headers['cache-control']).toMatch(/max-age=0\b.*s-maxage=1\b/);
  for (const name of [
    'content-security-policy',
    'strict-transport-security',
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'speculation-rules',
  ]) {
    expect(response.headers[name], name).toBe(direct.headers[name]);
    expect(response.headers[name], name).toBeTruthy();
  }
});

test('a cached page is isolated from its opener as without nginx: depending on the current request', async () => {
  const none = { 'Sec-Fetch-Site': 'none' };
  // The first request puts the page in the cache.
  for (const headers of [
    none,
    {},
    { 'Sec-Fetch-Site': 'cross-site' },
    { ...none, 'Sec-Purpose': 'prefetch' },
  ]) {
    for (const path of ['/strategi', '/findes-ikke']) {
      const direct = await fetchUrl(site.url + path, { headers });
      const response = await fetchUrl(front.url + path, { headers });
      const name = 'cross-origin-opener-policy';
      expect(direct.headers[name]).toBe(headers === none ? undefined : 'same-origin');
      expect(response.headers[name], `${path} ${JSON.stringify(headers)}`).toBe(direct.headers[name]);
      expect(response.headers.vary, path).toBe('Accept-Encoding, Sec-Fetch-Site, Sec-Purpose');
      // A browser copies the headers of a 304 to its cached response.
      const again = { ...headers, 'If-None-Match': String(response.headers.etag) };
      const unchanged = await fetchUrl(front.url + path, { headers: again });
      expect(unchanged.status).toBe(response.status === 404 ? 404 : 304);
      expect(unchanged.headers[name], `${path} once more`).toBe(direct.headers[name]);
    }
  }
});

test('fonts and images come from the cache, with an unlimited lifetime', async () => {
  const html = (await fetchUrl(`${front.url}/formaal`)).text;
  const files = [...html.matchAll(/(?:src|href)="(\/(?:_next|media)[^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const path = front.url + file.replaceAll('&amp;', '&');
    expect((await fetchUrl(path)).headers['cache-control']).toMatch(/immutable/);
    expect((await fetchUrl(path)).headers['x-cache'], file).toBe('HIT');
    // One cached copy for all requests.
    const response = await fetchUrl(path, { headers: { 'Sec-Fetch-Site': 'none', 'Accept-Encoding': 'br' } });
    // A drawing is sent compressed, where that is accepted.
    expect(response.headers.vary, file).toBe(file.endsWith('.svg') ? 'Accept-Encoding' : undefined);
    expect(response.headers['cross-origin-opener-policy'], file).toBe('same-origin');
  }
});

test("an unknown path is the site's 404 page, and a trailing slash is redirected", async () => {
  const unknown = await fetchUrl(`${front.url}/findes-ikke?a=b`, { headers: { 'Accept-Encoding': 'br' } });
  expect(unknown.status).toBe(404);
  expect(wordsOf(unknown.text)).toContain('Siden findes ikke');
  const slash = await fetchUrl(`${front.url}/formaal/?utm_source=x`);
  expect(`${slash.status} ${slash.headers.location}`).toBe('308 /formaal');
});

test('with www. before the hostname every URL is one hop from its page, and its canonical URL is there', async () => {
  const headers = { Host: `www.${new URL(front.url).host}` };
  const led = {
    '/': '301 /',
    '/formaal': '301 /formaal',
    '/formaal-og-baggrund/': '308 /formaal-og-baggrund',
    '/om-vaksthuset/om-vaksthuset/': '301 /formaal-og-baggrund',
    '/WAS/': '301 /tilgaengelighed',
    '/formaal?a=b': '301 /formaal?a=b',
    '/soeg?q=ledelse': '301 /soeg?q=ledelse',
    '/artikler/en/': '301 /artikler/en/',
    '/findes-ikke': '301 /findes-ikke',
    '//evil.example': '301 /%2Fevil.example',
  };
  for (const [path, expected] of Object.entries(led)) {
    const { status, headers: sent } = await fetchUrl(front.url + path, { headers });
    expect(`${path} → ${status} ${sent.location?.replace(front.url, '')}`).toBe(`${path} → ${expected}`);
    expect(sent.location?.startsWith(`${front.url}/`), path).toBe(true);
    // The second response is the last one.
    const end = await fetchUrl(sent.location ?? '');
    expect([200, 404, 410], `${path} ${end.status} ${end.headers.location}`).toContain(end.status);
  }
});

test('a path that is not percent-encoded leads to its page, by both hostnames', async () => {
  for (const target of [bytesOf('/formål'), '/form\xe5l', bytesOf('/Formål?utm_source=nyhedsbrev&navn=ø')]) {
    for (const host of ['', 'www.']) {
      const name = `${host}${new URL(front.url).host}`;
      const { status, text } = await sendRaw(front.url, 'GET', target, undefined, name);
      expect(`${status} ${/^location: (.*)\r$/im.exec(text)?.[1]}`, `${name} ${target}`).toBe(
        `308 ${host === '' ? '' : front.url}/formaal`,
      );
    }
  }
});

test('a search answers its own query, and no other', async () => {
  const search = async (query: string) => wordsOf((await fetchUrl(`${front.url}/soeg?${query}`)).text);
  expect(await search('q=ledelse')).toContain('»ledelse«');
  expect(await search('utm_source=x&q=strategi')).toContain('»strategi«');
  expect(await search(`q=${encodeURIComponent('formål')}`)).toContain('»formål«');
  expect(await search('utm_source=x')).not.toContain('»');
  const raw = await sendRaw(front.url, 'GET', bytesOf('/soeg?q=formål'));
  expect(wordsOf(Buffer.from(raw.text, 'latin1').toString())).toContain('»formål«');
  const response = await fetchUrl(`${front.url}/soeg?q=ledelse`, { headers: { 'Accept-Encoding': 'br' } });
  expect(response.headers['cache-control']).toMatch(/no-store/);
  expect(response.headers['content-encoding']).toBe('br');
});

test('over https, of which Next is informed, all paths work as before', async () => {
  const secure = await startFront({ site: Number(new URL(site.url).port), scheme: 'https' });
  try {
    expect(wordsOf((await fetchUrl(`${secure.url}/soeg?q=ledelse`)).text)).toContain('»ledelse«');
    expect((await fetchUrl(`${secure.url}/findes-ikke`)).status).toBe(404);
    expect((await fetchUrl(`${secure.url}/formaal`)).status).toBe(200);
    expect((await fetchUrl(`${secure.url}/studio/structure`)).status).toBe(200);
    expect((await fetchUrl(`${secure.url}/lake/v1/ping`)).status).toBe(200);
  } finally {
    await secure.stop();
  }
});

test('forged headers cannot poison the cache', async () => {
  const good = (await fetchUrl(`${front.url}/organisation`)).text;
  const attempts: Record<string, string>[] = [
    { RSC: '1', 'Next-Router-Prefetch': '1' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
    { 'X-Middleware-Rewrite': '/fejl', 'X-Matched-Path': '/fejl', 'X-Nextjs-Data': '1' },
    { 'X-Prerender-Revalidate': 'guessed', 'X-Own-Request': 'guessed' },
    { Host: 'evil.example' },
  ];
  for (const headers of attempts) {
    // A path that was never requested, so that the response is the one that gets cached.
    const path = `/organisation/?${attempts.indexOf(headers)}`;
    await fetchUrl(front.url + path, { headers });
    await fetchUrl(`${front.url}/organisation`, { headers });
    expect((await fetchUrl(`${front.url}/organisation`)).text).toBe(good);
  }
  expect(good).not.toContain('evil.example');
  // A cookie that anyone can set does not enable a preview.
  const headers = { Cookie: '__prerender_bypass=guessed' };
  expect(wordsOf((await fetchUrl(`${front.url}/organisation`, { headers })).text)).toBe(wordsOf(good));
});

test('an editor logs in through nginx and publishes, and visitors see it', async () => {
  await logIn(page, through);
  await openDocument(page, 'page', 'page-baggrund');
  await field(page, 'lead').fill('En indledning, der er udgivet gennem nginx.');
  await publish(page);
  await shows(through, '/baggrund', 'En indledning, der er udgivet gennem nginx.');
  expect(sockets).toContain(`${front.url.replace('http', 'ws')}/lake/v1/multiplex`);
});

test('an image in any size is generated for the editor, and for no visitor', async () => {
  const path = await storedPicture();
  const load = (search: string) =>
    page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, `/lake/${path}${search}`);
  expect(await load('?w=123&fm=webp')).toBe(123);
  expect((await fetchUrl(`${front.url}/lake/${path}?w=123&fm=webp`)).status).toBe(401);
  expect((await fetchUrl(`${front.url}/lake/${path}`)).status).toBe(200);
});

/** The path of an image of the first content, below the lake's path. */
async function storedPicture(): Promise<string> {
  const query = encodeURIComponent('*[_type == "sanity.imageAsset"][0].path');
  const response = await fetchUrl(`${front.url}/lake/v1/data/query/production?query=${query}`, {
    headers: { Authorization: `Bearer ${site.env.SANITY_READ_TOKEN}` },
  });
  return JSON.parse(response.text).result;
}

test('a draft is visible in the preview, and to no visitor', async () => {
  await field(page, 'lead').fill('En kladde, som ingen andre må se.');
  await expect
    .poll(async () => (await readDraft<{ lead: string }>(site, 'page-baggrund'))?.lead)
    .toBe('En kladde, som ingen andre må se.');
  await page.goto(`${front.url}/studio/presentation?preview=/baggrund`);
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('En kladde, som ingen andre må se.')).toBeVisible({ timeout: 60_000 });

  const cookies = await page.context().cookies(front.url);
  expect(cookies.map(({ name }) => name)).toContain('__prerender_bypass');
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'Accept-Encoding': encoding };
    const get = async (extraHeaders = {}) =>
      wordsOf((await fetchUrl(`${front.url}/baggrund`, { headers: { ...headers, ...extraHeaders } })).text);
    expect(await get()).toContain('udgivet gennem nginx');
    expect(await get({ Cookie })).toContain('En kladde');
    expect(await get()).toContain('udgivet gennem nginx');
  }
});

test('while the site is down, every page is still served, and an uncached path gets a clear error', async () => {
  await page.close();
  const encodings = ['br', 'gzip', 'identity'];
  await site.server.stop();
  for (const encoding of encodings) {
    for (const { path } of pages) {
      const response = await fetchUrl(`${front.url}${path}?utm_source=nyhedsbrev`, {
        headers: { 'Accept-Encoding': encoding },
      });
      expect(`${path} ${response.status}`).toBe(`${path} 200`);
      expect(response.text).toContain('</html>');
    }
  }
  // After the second in which a stale page would have been served in any case.
  await expect.poll(async () => (await fetchUrl(`${front.url}/baggrund`)).headers['x-cache']).toBe('STALE');
  expect((await fetchUrl(`${front.url}/baggrund`)).text).toContain('udgivet gennem nginx');

  for (const path of ['/soeg?q=ledelse', '/aldrig-set', '/studio', '/api/addresses', '/lake/v1/ping']) {
    const response = await fetchUrl(front.url + path);
    expect(`${path} ${response.status}`).toBe(`${path} 503`);
    expect(wordsOf(response.text)).toContain('Siden kan ikke vises lige nu');
    expect(response.text).toContain('<html lang="da">');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    expect(response.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(response.headers['strict-transport-security']).toBeTruthy();
    expect(response.text).not.toMatch(/nginx|127\.0\.0\.1|502/i);
  }

  await site.server.start();
  await expect.poll(async () => (await fetchUrl(`${front.url}/soeg?q=ledelse`)).status).toBe(200);
  await expect
    .poll(async () => (await fetchUrl(`${front.url}/baggrund`)).headers['x-cache'])
    .toMatch(/HIT|EXPIRED|MISS/);
});
