import { expect, test } from '@playwright/test';
import { pages, wordsOf } from './expectedPages.ts';
import { startMuteStore } from './support/otherStore.ts';
import { startSite, type TestSite } from './support/testSite.ts';

test.use({ javaScriptEnabled: false, actionTimeout: 5_000 });

let site: TestSite;

// The tests run in order on one site. Its lake is down until a test starts it.
test.beforeAll(async () => {
  site = await startSite();
  await site.lake.stop();
  await site.server.stop();
  await site.server.start();
});
test.afterAll(() => site?.stop());

for (const { path, heading, says } of pages) {
  test(`without the store, after a new start, ${path} is still served`, async ({ request }) => {
    const response = await request.get(`${site.url}${path}`);
    expect(response.status()).toBe(200);
    const words = wordsOf(await response.text());
    for (const sentence of [heading, ...says]) expect(words).toContain(sentence);
  });
}

test('without the store, the sitemap is still served', async ({ request }) => {
  const response = await request.get(`${site.url}/sitemap.xml`);
  expect(response.status()).toBe(200);
  expect((await response.text()).match(/<loc>/g)).toHaveLength(pages.length);
});

/** Pages that cannot be rendered now, and paths that led nowhere when the site last reached the store. */
const unavailable = { '/soeg?q=ledelse': [503], '/laves-nu': [404, 503], '/formaal/laves-nu': [404, 503] };

for (const [path, statuses] of Object.entries(unavailable)) {
  test(`without the store, ${path} is an uncached error page in Danish, readable without script`, async ({
    page,
  }) => {
    const response = await page.goto(`${site.url}${path}`);
    expect(statuses).toContain(response?.status());
    const html = (await response?.text()) ?? '';
    expect(wordsOf(html)).toMatch(/kan ikke vises lige nu|kan ikke søges lige nu|Siden findes ikke/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('link', { name: /forside/i }).first()).toBeVisible();
    // No internal details.
    expect(html).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|ContentUnavailable|node_modules/);
    const { 'cache-control': cache = '', 'retry-after': retry } = response?.headers() ?? {};
    if (response?.status() === 503) {
      expect(cache).toMatch(/no-store/);
      expect(Number(retry)).toBeGreaterThan(0);
    }
    expect(cache).not.toMatch(/s-maxage=\d{4,}/);
  });
}

for (const { path } of pages) {
  test(`without the store, the image that ${path} is shared with is drawn`, async ({ request }) => {
    const html = await (await request.get(`${site.url}${path}`)).text();
    const image = /property="og:image" content="[^"]*(\/media\/deling\/[^"]+)"/.exec(html)?.[1] ?? '';
    const response = await request.get(`${site.url}${image}`);
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png']);
    const other = await request.get(`${site.url}${image.replace(/-[a-f0-9]{12}\./, '-000000000000.')}`);
    expect(other.status()).toBe(503);
  });
}

test('without the store, an image that was never fetched answers 503 with Retry-After', async ({
  request,
}) => {
  const html = await (await request.get(`${site.url}/formaal`)).text();
  const picture = /src="(\/media\/images\/[^"]+)"/.exec(html)?.[1] ?? '';
  const response = await request.get(`${site.url}${picture}`);
  expect(response.status()).toBe(503);
  expect(response.headers()['cache-control']).toBe('no-store');
  expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0);
});

test('when the store is back, everything works again, and failures were not cached', async ({ request }) => {
  expect((await request.get(`${site.url}/soeg?q=ledelse`)).status()).toBe(503);
  await site.lake.start();
  for (const { path } of pages) expect((await request.get(`${site.url}${path}`)).status(), path).toBe(200);
  const searchWorks = async () => {
    const response = await request.get(`${site.url}/soeg?q=ledelse`);
    return `${response.status()} ${wordsOf(await response.text())}`;
  };
  // For some seconds the site may still use its last known state of the store.
  await expect.poll(searchWorks, { timeout: 15_000 }).toMatch(/^200 .*resultater for »ledelse«/);
  for (const path of ['/laves-nu', '/formaal/laves-nu']) {
    expect((await request.get(`${site.url}${path}`)).status(), path).toBe(404);
  }
  const html = await (await request.get(`${site.url}/formaal`)).text();
  const picture = /src="(\/media\/images\/[^"]+)"/.exec(html)?.[1] ?? '';
  expect((await request.get(`${site.url}${picture}`)).status()).toBe(200);
});

/** Ways in which the store fails while the site runs and has just reached it. */
const failures = {
  'a store that is down': async () => {
    await site.lake.stop();
    return async () => {};
  },
  'a store that accepts requests and never answers': async () => {
    await site.lake.stop();
    return startMuteStore(site);
  },
};

for (const [name, fail] of Object.entries(failures)) {
  test(`${name} costs no known page, and a search gets a clear error in time`, async ({ request }) => {
    // The site restarts while the store runs; otherwise it would still remember the outage.
    await site.server.stop();
    await site.lake.stop();
    await site.lake.start();
    await site.server.start();
    await expect.poll(async () => (await request.get(`${site.url}/soeg?q=ledelse`)).status()).toBe(200);
    const restore = await fail();
    try {
      for (const { path, heading } of pages) {
        const response = await request.get(`${site.url}${path}`, { timeout: 3_000 });
        expect(response.status(), path).toBe(200);
        expect(wordsOf(await response.text())).toContain(heading);
      }
      const search = await request.get(`${site.url}/soeg?q=organisation`, { timeout: 12_000 });
      // From the index in memory, or an error; never an empty page.
      expect([200, 503]).toContain(search.status());
      expect(wordsOf(await search.text())).toMatch(/resultat(?:er)? for »organisation«|lige nu/);
    } finally {
      await restore();
      await site.lake.stop();
    }
  });
}
