import { expect, test } from '@playwright/test';
import { wordsOf } from './expectedPages.ts';

test.use({ javaScriptEnabled: false, actionTimeout: 5_000 });

/** Paths that lead nowhere, as from mail programs, crawlers and typing mistakes. */
const unknown = [
  '/findes-ikke',
  '/formaal/findes-ikke',
  '/et/to/tre/fire/fem/seks',
  '/gammel-side.html',
  '/Default.aspx?ID=12',
  '/rapport.pdf',
  '/netv%C3%A6rksgrupper/%C3%B8verst',
  '/undefined',
  '/null',
  '/topledere',
  '/soeg/findes-ikke',
  '/api/findes-ikke',
  '/media/findes-ikke',
  '/404',
  '/_not-found',
  '/constructor',
  '/__proto__',
  `/${'lang-'.repeat(200)}adresse`,
];

/** Files that programs ask for. */
const missingFiles = [
  ...[
    '/favicon.png',
    '/apple-touch-icon-precomposed.png',
    '/wp-login.php',
    '/foo.js',
    '/.env',
    '/.git/config',
  ],
  ...[
    '/.well-known/x',
    '/billeder/gammel.jpg',
    '/formaal/x.css',
    '/media/findes-ikke.png',
    '/findes-ikke.md',
  ],
];

for (const path of missingFiles) {
  test(`${path} is a small 404, because no person reads it`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status()).toBe(404);
    expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect((await response.body()).length).toBeLessThan(1_000);
  });
}

test('an old address with the extension of a file still leads to its page', async ({ request }) => {
  for (const path of ['/formaal.aspx', '/formaal.html', '/formaal/index.php']) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect([response.status(), response.headers().location], path).toEqual([308, '/formaal']);
  }
});

/** Bytes that do not decode to text: the path itself is malformed. */
const broken = ['/%E6', '/%', '/formaal/%C3%28x', '/%00'];

for (const path of unknown) {
  test(`${path.slice(0, 60)} is a helpful 404 in Danish, without script`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    const html = (await response?.text()) ?? '';
    expect(wordsOf(html)).toContain('Siden findes ikke');
    expect(html).not.toContain('rel="canonical"');
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Forsiden' })).toHaveAttribute('href', '/');
    await expect(main.getByRole('searchbox')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link')).not.toHaveCount(0);
  });
}

for (const path of broken) {
  test(`${path} is refused as malformed, in Danish`, async ({ baseURL }) => {
    // Not with Playwright's own client, which normalizes a URL before it sends the request.
    const response = await fetch(`${baseURL}${path}`, { redirect: 'manual' });
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).toMatch(/findes ikke|ikke en adresse|kan ikke læses/i);
  });
}

test('a trailing slash redirects to the path without it', async ({ request }) => {
  const response = await request.get('/formaal/', { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe('/formaal');
});

test('two leading slashes lead to no other host', async ({ baseURL }) => {
  for (const path of ['//example.org', '//example.org/%2e%2e', '/%5Cexample.org']) {
    const response = await fetch(`${baseURL}${path}`, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null) expect([400, 404]).toContain(response.status);
    else expect(new URL(location, baseURL).origin).toBe(baseURL);
  }
});

test('the front page stays the front page after odd paths were requested', async ({ request }) => {
  for (const path of ['/index', '/index/index', '/undefined']) await request.get(path);
  const home = await request.get('/');
  expect(home.status()).toBe(200);
  expect(wordsOf(await home.text())).toContain('Et fælles sted at tale om ledelse');
});

test('the search on a 404 works without script', async ({ page }) => {
  await page.goto('/findes-ikke');
  await page.getByRole('main').getByRole('searchbox').fill('tidslinje');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/soeg\?q=tidslinje$/);
});
