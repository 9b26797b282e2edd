import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve as toFolder } from 'node:path';
import { expect, test } from '@playwright/test';
import { isFrontPage } from '#lib/languages.ts';
import { allSitePages } from '#lib/model.ts';
import { sizeOf } from '../bench/support/folderSize.ts';
import { some } from '../effort.ts';
import { mangledPaths, requestedUrls } from '../unit/urls/mangledPaths.ts';
import { observedPaths, wrappedPaths } from '../unit/urls/wrapPaths.ts';
import { pages } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// URLs as they arrive, against the built site: each ends at its page in one hop at most.
const concurrency = 16;
const root = toFolder(import.meta.dirname, '../..');

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
  for (const { path } of pages) await fetchUrl(site.url + path);
  // The site compares itself with its store after the start. Tests that count requests to the store must not count
  // these.
  const pending = async () =>
    JSON.parse((await fetchUrl(`${site.url}/api/health/ready`)).text).notices.pending;
  await expect.poll(pending, { timeout: 30_000 }).toBe(0);
});
test.afterAll(() => site?.stop());

/** Runs a function for each item of a list, a few at the same time. */
async function forEach<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const line = list.values();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const each of line) await work(each);
    }),
  );
}

test('URLs mangled by mail programs lead to the right page in one hop', async () => {
  // A front page has no word that could be mangled.
  const paths = pages
    .map(({ path }) => path)
    .filter((path) => !isFrontPage(path) && !allSitePages.includes(path));
  const corpus = [...wrappedPaths(paths), ...observedPaths.map(([address, path]) => ({ address, path }))];
  expect(corpus.length).toBeGreaterThan(300);
  const failures: string[] = [];
  await forEach(corpus, async ({ address, path }) => {
    const response = await fetchUrl(site.url + address);
    const { location } = response.headers;
    // URL parsing removes dot segments; the result is then the canonical path itself.
    if (response.status === 200 && new URL(address, site.url).pathname === path) return;
    if (![302, 308].includes(response.status) || location !== path) {
      failures.push(`${address}: ${response.status} ${location}, not ${path}`);
    }
  });
  expect(failures).toEqual([]);
  await forEach(paths, async (path) => expect((await fetchUrl(site.url + path)).status).toBe(200));
});

test('URLs as they arrive end at the intended page, as a browser sends them', async () => {
  const failures: string[] = [];
  const ends = new Set<string>();
  await forEach(mangledPaths, async ({ address, meant }) => {
    const { pathname = '', search = '' } = requestedUrls(address)[1] ?? {};
    const { status, headers } = await fetchUrl(site.url + pathname + search);
    const end = headers.location ?? pathname + search;
    const isExpected =
      meant.kind === 'page'
        ? (status === 200 ? headers.location === undefined : [301, 302, 308].includes(status)) &&
          [end, end.split('?', 1)[0]].includes(meant.path)
        : // The content marks whole prefixes of the old system as gone.
          [404, 410].includes(status);
    if (!isExpected) failures.push(`${JSON.stringify(address)}: ${status} ${end}`);
    if (headers.location) ends.add(headers.location);
  });
  expect(failures).toEqual([]);
  await forEach([...ends], async (end) => {
    expect(`${end} ${(await fetchUrl(site.url + end)).status}`).toBe(`${end} 200`);
  });
});

// URLs that Node and Next change or answer themselves, before the site's own rules apply.
const handledEarly: [target: string, status: number, location?: string][] = [
  ['/formaal%', 308, '/formaal'],
  ['/formaal%2', 308, '/formaal'],
  ['/form%E5l', 308, '/formaal'],
  ['/%', 404],
  ['/%C3', 404],
  ['/%E0%A4%A', 404],
  ['/media/%', 404],
  ['/media/images/%E5/a', 404],
  ['/formaal?%', 200],
  ['/formaal?nxtPpath=strategi', 200],
  ['/formaal/%2e%2e/strategi', 200],
  ['/formaal/..%2fstrategi', 308, '/strategi'],
  ['/Formaal?x=%0d%0aLocation:%20//evil.example', 308, '/formaal?x=%0d%0aLocation:%20//evil.example'],
  [`/${'a'.repeat(8_000)}`, 404],
  [`/formaal?${'a'.repeat(8_000)}`, 200],
  ['/API/revalidate', 404],
  ['/api', 404],
  ['/Studio', 308, '/studio'],
  ['/STUDIO/', 308, '/studio'],
  ['/Media/x', 404],
  ['/LAKE/health', 404],
  ['/_NEXT/formaal', 404],
  ['/sitemap.xml/', 301, '/sitemap.xml'],
  ['/Sitemap.xml.', 301, '/sitemap.xml'],
  ['/ROBOTS.TXT', 301, '/robots.txt'],
  ['/.well-known/change-password', 404],
  ['//evil.example/formaal', 404],
  ['/\\evil.example', 404],
  ['https://evil.example/Formaal/', 308, '/formaal'],
  ['http://evil.example', 200],
  ['*', 404],
];

for (const [target, status, location] of handledEarly) {
  test(`${target.slice(0, 60)} is answered ${status}${location ? ` with the location ${location}` : ''}`, async () => {
    const response = await fetchUrl(site.url, { target });
    expect([response.status, response.headers.location]).toEqual([status, location]);
    if (location) expect((await fetchUrl(site.url + location)).status).toBe(200);
  });
}

test('a double slash and a backslash cost no second hop', async () => {
  for (const address of ['//Formaal/', '/formaal//', '///formaal', '/\\Formaal', '/strategi\\\\OK21/']) {
    const response = await fetchUrl(site.url + address);
    expect(`${address} ${response.status}`).toBe(`${address} 308`);
    const { location = '' } = response.headers;
    expect((await fetchUrl(site.url + location)).status).toBe(200);
  }
});

test('newsletter parameters cost no redirect, and appear in no page', async () => {
  const plain = await fetchUrl(`${site.url}/formaal`);
  for (const query of ['utm_source=a&utm_medium=b', 'fbclid=c', 'mc_cid=d&_hsenc=e', 'gclid=%E5']) {
    const response = await fetchUrl(`${site.url}/formaal?${query}`);
    expect(response.status).toBe(200);
    expect(response.text).toBe(plain.text);
  }
  expect(plain.text).toMatch(/<link rel="canonical" href="[^"?]+\/formaal"/);
  expect(plain.text).toMatch(/property="og:url" content="[^"?]+\/formaal"/);
  expect(site.server.log().join('\n')).not.toMatch(/utm_|fbclid|gclid/);
});

test('a query creates no second page on disk', async () => {
  const folder = toFolder(root, `.next/test-${new URL(site.url).port}`);
  const files = async () => (await readdir(folder, { recursive: true })).length;
  await fetchUrl(`${site.url}/baggrund`);
  const before = await files();
  await forEach(
    Array.from({ length: 300 }, (_, number) => `/baggrund?utm_source=nyhedsbrev-${number}&x=${number}`),
    async (path) => expect((await fetchUrl(site.url + path)).status).toBe(200),
  );
  expect(await files()).toBe(before);
});

test('HEAD gets the same response as GET; methods that write are refused', async () => {
  for (const path of ['/', '/formaal', '/Formaal/', '/findes-ikke', '/n/ukendt', '/soeg?q=ledelse']) {
    const [get, head] = [
      await fetchUrl(site.url + path),
      await fetchUrl(site.url + path, { method: 'HEAD' }),
    ];
    expect(`${path} ${head.status} ${head.headers.location}`).toBe(
      `${path} ${get.status} ${get.headers.location}`,
    );
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    expect(head.headers['content-security-policy']).toBe(get.headers['content-security-policy']);
    expect(head.raw).toHaveLength(0);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await fetchUrl(site.url + path, { method })).status).toBe(405);
    }
  }
});

test('a 404 shows the nearest pages, and has the search filled in', async ({ page }) => {
  const response = await page.goto(`${site.url}/nyheder/topledere`);
  expect(response?.status()).toBe(404);
  const near = page.getByRole('region', { name: 'Måske leder du efter' });
  await expect(near.getByRole('link').first()).toHaveAttribute('href', '/netvaerksgrupper/topledere');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('nyheder topledere');
});

test('an article of the old site is 410, with the nearest pages and the search filled in', async ({
  page,
}) => {
  const response = await page.goto(`${site.url}/artikler/strategi-for-topledere/`);
  expect(response?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden er taget ned');
  const near = page.getByRole('region', { name: 'Måske leder du efter' });
  await expect(near.getByRole('link', { name: 'Topledere' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('artikler strategi for topledere');
});

test('a 404 fits a narrow screen and paper, whatever the path', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${site.url}/topledere/${'forhandlingsfaellesskabets-'.repeat(12)}${'ledelse'.repeat(40)}`);
  const button = page.getByRole('main').getByRole('button', { name: 'Søg' });
  const lines = await button.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size;
  });
  expect(lines).toBe(1);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  const near = page.getByRole('region', { name: 'Måske leder du efter' });
  // A space between the title and the trail.
  await expect(near.getByRole('link').first()).toHaveText(/^\S.* Forside\b/);
});

test('a 404 without a similar path suggests nothing', async ({ page }) => {
  await page.goto(`${site.url}/xyzzy`);
  await expect(page.getByText('Måske leder du efter')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('xyzzy');
});

test('thousands of unknown paths cause no requests to the store, and are stored nowhere', async () => {
  test.setTimeout(180_000);
  const folder = toFolder(root, `.next/test-${new URL(site.url).port}`);
  const before = await sizeOf(folder);
  await site.lake.stop();
  let questions = 0;
  const store = createServer((_, answer) => {
    questions++;
    answer.writeHead(500).end();
  });
  await new Promise<void>((listening) => {
    store.listen(Number(new URL(site.lake.url).port), '127.0.0.1', listening);
  });
  const statuses = new Set<number>();
  await forEach(
    Array.from({ length: some(10_000) }, (_, number) => number),
    async (number) => {
      const word = (number * 2_654_435_761).toString(36);
      const response = await fetchUrl(
        `${site.url}/${number % 3 === 0 ? 'strategi/' : ''}${word}-q${number}x`,
      );
      statuses.add(response.status);
    },
  );
  await new Promise((closed) => {
    store.close(closed);
    store.closeAllConnections();
  });
  expect([...statuses]).toEqual([404]);
  expect(questions).toBe(0);
  expect((await sizeOf(folder)) - before).toBeLessThan(1_000_000);
});

test('no query appears in the log, whatever the path and the state of the store', async () => {
  const asks = ['/', '/formaal', '/Formaal/', '/findes-ikke', '/artikler/x', '/n/ukendt', '/strategi/ok21'];
  const otherPaths = [
    '/media/images/x/y',
    '/api/revalidate',
    '/api/draft-mode/enable',
    '/sitemap.xml',
    '/studio',
  ];
  const everything = async () => {
    for (const path of [...asks, ...otherPaths]) {
      await fetchUrl(`${site.url}${path}?q=hemmelig&utm_source=hemmelig&sanity-preview-secret=hemmelig`);
    }
    await fetchUrl(`${site.url}/soeg?q=hemmelig`);
    await fetchUrl(`${site.url}/?hemmelig`, { method: 'POST', body: 'x' });
    await fetchUrl(`${site.url}/api/revalidate?hemmelig`, { method: 'POST', body: 'x' });
  };
  await everything();
  await site.lake.start();
  await everything();
  expect(site.server.log().join('\n')).not.toContain('hemmelig');
});

test('pages reveal only the origin to other sites, in the referrer', async () => {
  for (const path of ['/formaal', '/findes-ikke', '/artikler/x', '/Formaal/', '/soeg?q=x']) {
    const { headers } = await fetchUrl(site.url + path);
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
  }
});
