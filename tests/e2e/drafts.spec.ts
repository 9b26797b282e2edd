import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { SanityClient } from '@sanity/client';
import { allTests } from '../effort.ts';
import { fetchUrl, type UrlResponse } from './support/fetchUrl.ts';
import { lakeClient } from './support/lakeClient.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Unpublished content is never public. Thousands of requests search for it, in every form that a visitor, a crawler or
// an attacker may use, while drafts change and editors preview them.
const requests = allTests ? 10_000 : 640;
const visitors = 24;
const token = 'editor-token-of-the-drafts-test';

/** A string in every draft and nowhere else. */
const marker = `KLADDE${randomBytes(6).toString('hex')}`;
/** A word that occurs only in drafts and that can be searched for. */
const secretWord = 'hemmelighedskraemmeri';

let site: TestSite;
let client: SanityClient;

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
  client = lakeClient(site, token);
});

test.afterAll(async () => {
  await site?.stop();
});

test('no request finds text of a draft, while drafts change and editors preview them', async () => {
  test.setTimeout(600_000);
  const cookie = await openPreview();
  const addresses = await publicAddresses();
  const pages = addresses.filter((path) => !path.includes('.') && !path.startsWith('/api/'));
  await writeDrafts(0);

  const leaks: string[] = [];
  let requestCount = 0;
  let previewed = 0;

  const visit = async (number: number) => {
    const { path, options } = requestNumber(number, addresses);
    const response = await fetchUrl(site.url + path, options);
    if (mentions(response)) {
      leaks.push(`${options.method ?? 'GET'} ${path} ${JSON.stringify(options.headers)}: ${response.status}`);
    }
  };
  const preview = async (turn: number) => {
    const path = pages[turn % pages.length] as string;
    const flight = turn % 4 === 3;
    const headers = { cookie, ...(flight && { RSC: '1' }) };
    const response = await fetchUrl(site.url + (flight ? `${path}?_rsc` : path), { headers });
    expectPrivate(response, path);
    if (response.raw.includes(marker)) previewed += 1;
  };
  // Each worker sends its next request immediately; the editors' changes happen at the same time.
  const worker = async () => {
    while (requestCount < requests) {
      const number = requestCount++;
      await Promise.all([
        visit(number),
        number % 100 === 0 && preview(number / 100),
        number % 200 === 0 && writeDrafts(number / 200),
        number % 500 === 0 && publishBeside(number),
      ]);
    }
  };
  await Promise.all(Array.from({ length: visitors }, worker));

  expect(leaks.slice(0, 20)).toEqual([]);
  // Otherwise there was nothing to find.
  expect(previewed).toBeGreaterThan(requests / 400);
});

test('a page that is only a draft exists for the editor, and for no visitor', async () => {
  await client.createOrReplace({ ...onlyDraft, _id: 'drafts.page-kun-kladde' });
  const cookie = await openPreview();
  const previewed = await fetchUrl(`${site.url}/kun-kladde`, { headers: { cookie } });
  expect(previewed.status).toBe(200);
  expect(previewed.raw.includes(marker)).toBe(true);
  expectPrivate(previewed, '/kun-kladde');
  for (const forged of ['', '__prerender_bypass=1', `__prerender_bypass=${'0'.repeat(32)}`]) {
    const response = await fetchUrl(`${site.url}/kun-kladde`, { headers: { cookie: forged } });
    expect([forged, response.status, mentions(response)]).toEqual([forged, 404, false]);
    expect(response.text).toContain('<h1');
  }
});

test('every page of a preview is private and excluded from search engines', async () => {
  await writeDrafts(0);
  const cookie = await openPreview();
  for (const path of await publicAddresses()) {
    if (/\.|^\/(api|soeg)/.test(path)) continue;
    const response = await fetchUrl(site.url + path, { headers: { cookie } });
    expect([path, response.status, response.raw.includes(marker)]).toEqual([path, 200, true]);
    expectPrivate(response, path);
  }
});

const onlyDraft = {
  _type: 'page',
  title: `${marker} ${secretWord}`,
  lead: marker,
  slug: { _type: 'slug', current: 'kun-kladde' },
};

const mentions = ({ headers, text }: UrlResponse) =>
  text.includes(marker) || JSON.stringify(headers).includes(marker);

function expectPrivate({ headers, status }: UrlResponse, path: string): void {
  expect([path, status]).toEqual([path, 200]);
  expect([path, headers['cache-control']]).toEqual([path, expect.stringMatching(/private.*no-store/)]);
  expect([path, headers['x-robots-tag']]).toEqual([path, expect.stringContaining('noindex')]);
}

/** Opens the preview as the Studio does, with a secret in the content store. Returns the editor's cookies. */
async function openPreview(): Promise<string> {
  const secret = randomBytes(16).toString('hex');
  await client.create({
    _id: `drafts.${secret}`,
    _type: 'sanity.previewUrlSecret',
    secret,
    source: 'sanity/presentation',
    studioUrl: `${site.url}/studio`,
  });
  const search = new URLSearchParams({ 'sanity-preview-secret': secret, 'sanity-preview-pathname': '/' });
  const response = await fetchUrl(`${site.url}/api/draft-mode/enable?${search}`);
  expect(response.status).toBe(307);
  const cookie = (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  expect(cookie).toMatch(/__prerender_bypass=\w{32}/);
  // The first preview is the slowest; its duration does not matter here.
  const first = async () => (await fetchUrl(`${site.url}/`, { headers: { cookie } })).headers['x-robots-tag'];
  await expect.poll(first, { timeout: 20_000 }).toContain('noindex');
  return cookie;
}

/** Writes drafts of all public documents and one new document; their text changes each round. */
async function writeDrafts(round: number): Promise<void> {
  const text = `${marker} ${secretWord} ${round}`;
  const transaction = client.transaction();
  for (const document of await published()) {
    const field = 'name' in document ? 'name' : 'title';
    // In every third round one document has no draft, so that drafts also appear and disappear.
    if ((round + document._id.length) % 3 === 2) transaction.delete(`drafts.${document._id}`);
    else {
      const draftFields = { lead: text, description: text, shortName: text, [field]: text };
      transaction.createOrReplace({ ...document, ...draftFields, _id: `drafts.${document._id}` });
    }
  }
  const slug = { _type: 'slug', current: `kladde-${round % 5}` };
  transaction.createOrReplace({ ...onlyDraft, slug, _id: `drafts.page-ny-${round % 5}` });
  await transaction.commit();
}

/** Publishes other changes in documents that have a draft: their pages are rendered again while the drafts exist. */
async function publishBeside(number: number): Promise<void> {
  // One document is on one page, the other on every page.
  for (const id of ['page-formaal', 'siteSettings']) {
    const text = `Udgivet ${number}`;
    await client.patch(id).set({ lead: text, description: text }).commit();
  }
}

let publishedDocuments: { _id: string; _type: string }[] | undefined;
async function published() {
  const types = ['homePage', 'page', 'strategy', 'networkGroup', 'organisation', 'siteSettings'];
  publishedDocuments ??= await client.fetch('*[_type in $types && !(_id in path("drafts.**"))]', { types });
  return publishedDocuments ?? [];
}

/** All URLs a visitor can find: those in the sitemap, the URLs they link to, and URLs that do not exist. */
async function publicAddresses(): Promise<string[]> {
  const sitemap = (await fetchUrl(`${site.url}/sitemap.xml`)).text;
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(String(address)).pathname,
  );
  expect(pages.length).toBeGreaterThan(10);
  const html = await Promise.all(pages.map(async (path) => (await fetchUrl(site.url + path)).text));
  const media = new Set(html.join().match(/(?<!\w)\/media\/[\w/.-]+/g));
  expect(media.size).toBeGreaterThan(0);
  return [...pages, ...[...media].slice(0, 2), '/sitemap.xml', '/robots.txt', '/api/addresses'];
}

/** URLs without public content, or with content that is not for everyone. */
const elsewhere = [
  `/soeg?q=${secretWord}`,
  '/kladde-0',
  '/kladde-1?_rsc=abc',
  '/kun-kladde',
  '/fejl',
  '/ikke-fundet',
  '/index',
  '//formaal',
  '/formaal.rsc',
  '/formaal.segments/_tree.segment.rsc',
  '/_next/data/x/formaal.json',
  '/_next/image?url=%2Fformaal&w=64&q=75',
  '/api/draft-mode/enable?sanity-preview-secret=guess&sanity-preview-pathname=/formaal',
  '/api/draft-mode/enable',
  '/api/draft-mode/disable',
  '/lake/v2025-02-19/data/query/production?query=*&perspective=drafts',
  '/lake/v2025-02-19/data/doc/production/drafts.page-formaal',
  '/lake/v1/data/export/production',
  '/studio/structure/page;page-formaal',
];

const odd: { search?: string; headers?: Record<string, string>; method?: string; body?: string }[] = [
  {},
  {},
  {},
  { headers: { cookie: '__prerender_bypass=1' } },
  { headers: { cookie: `__prerender_bypass=${'0'.repeat(32)}; __next_preview_data=x` } },
  { headers: { cookie: 'sanity-preview-perspective=drafts; sanity-preview-variant=x' } },
  { headers: { RSC: '1' } },
  { headers: { RSC: '1' }, search: '_rsc' },
  { headers: { RSC: '1', cookie: '__prerender_bypass=1' }, search: '_rsc' },
  { headers: { RSC: '1', 'Next-Router-Prefetch': '1' }, search: '_rsc=1' },
  { headers: { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree', 'Next-Router-Prefetch': '1' } },
  { headers: { 'Next-Router-State-Tree': '%5B%22%22%5D', RSC: '1', cookie: '__prerender_bypass=1' } },
  { search: '_rsc=abc' },
  { search: 'sanity-preview-secret=guess&sanity-preview-perspective=drafts' },
  { search: 'perspective=drafts&preview=true&draft=1' },
  { search: '__nextDataReq=1&nxtPpath=formaal' },
  { headers: { 'x-prerender-revalidate': '0'.repeat(32) } },
  { headers: { 'x-prerender-revalidate': '1', 'x-prerender-revalidate-if-generated': '1' } },
  { headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-prefetch': '1' } },
  { headers: { 'x-middleware-rewrite': '/kladde-0', 'x-middleware-next': '1', 'x-own-request': 'guess' } },
  { headers: { 'x-middleware-set-cookie': '__prerender_bypass=1', 'x-nextjs-data': '1' } },
  {
    headers: {
      'x-matched-path': '/kladde-0',
      'x-invoke-path': '/kladde-0',
      'x-now-route-matches': '1=kladde-0',
    },
  },
  { headers: { accept: 'text/x-component' } },
  { headers: { accept: 'application/json', 'accept-encoding': 'identity' } },
  { headers: { accept: 'image/avif,*/*;q=0', range: 'bytes=0-99' } },
  { headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'cache-control': 'no-cache' } },
  { headers: { 'if-none-match': '"x"', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' } },
  { headers: { authorization: 'Bearer guess', origin: 'http://localhost:3000' } },
  { method: 'HEAD' },
  { method: 'OPTIONS' },
  { method: 'POST', headers: { 'next-action': '0'.repeat(42), 'content-type': 'text/plain' }, body: '[]' },
  { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
];

/** The request with this number: over time, every form of request meets every URL. */
function requestNumber(number: number, addresses: readonly string[]) {
  const urls = [...addresses, ...elsewhere];
  const { search, ...options } = odd[number % odd.length] ?? {};
  const path = urls[Math.floor(number / odd.length) % urls.length] as string;
  return { path: search ? `${path}${path.includes('?') ? '&' : '?'}${search}` : path, options };
}
