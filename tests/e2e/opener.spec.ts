import { expect, test } from '@playwright/test';
import { pages } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';

const header = 'cross-origin-opener-policy';

/**
 * Headers that browsers send about a visitor's origin, and whether the response must isolate the page from its opener.
 */
const visits = [
  { from: {}, severed: true },
  { from: { 'Sec-Fetch-Site': 'cross-site' }, severed: true },
  { from: { 'Sec-Fetch-Site': 'same-site' }, severed: true },
  { from: { 'Sec-Fetch-Site': 'same-origin' }, severed: true },
  { from: { 'Sec-Fetch-Site': 'nonesuch' }, severed: true },
  { from: { 'Sec-Fetch-Site': 'none' }, severed: false },
  { from: { 'Sec-Fetch-Site': 'none', 'Sec-Purpose': 'prefetch' }, severed: true },
  { from: { 'Sec-Fetch-Site': 'none', 'Sec-Purpose': 'prefetch;prerender' }, severed: true },
];

test('a window of another site that opens a page of ours cannot access it', async ({ page, baseURL }) => {
  const otherSite = 'http://127.0.0.1:1/';
  await page.route(otherSite, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Et andet sted' }),
  );
  await page.goto(otherSite);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(
      (address) => Object.assign(window, { opened: open(address) }) && undefined,
      `${baseURL}/formaal`,
    ),
  ]);
  await opened.waitForURL('**/formaal');
  expect(await opened.evaluate(() => window.opener)).toBe(null);
  // An inaccessible window appears closed.
  const closed = () => page.evaluate(() => (window as unknown as { opened: Window }).opened.closed);
  await expect.poll(closed).toBe(true);
});

test('a direct visit is not isolated, a visit through a link is', async ({ page }) => {
  expect((await page.goto('/formaal'))?.headers()[header]).toBeUndefined();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/strategi')),
    page.getByRole('link', { name: 'Strategi', exact: true }).first().click(),
  ]);
  expect(answer.headers()[header]).toBe('same-origin');
});

for (const path of [...pages.map(({ path }) => path), '/soeg?q=ledelse', '/findes-ikke']) {
  test(`${path} is isolated from a window that may be its opener`, async ({ baseURL }) => {
    for (const { from, severed } of visits) {
      const { headers } = await fetchUrl(baseURL + path, { headers: from });
      expect(headers[header], JSON.stringify(from)).toBe(severed ? 'same-origin' : undefined);
    }
  });
}

test('Vary names the headers that the response depends on', async ({ baseURL }) => {
  for (const { path } of pages) {
    expect((await fetchUrl(baseURL + path)).headers.vary, path).toMatch(/Sec-Fetch-Site, Sec-Purpose/);
  }
});

test('the Studio, previews and files are isolated for every visitor', async ({ baseURL }) => {
  const html = (await fetchUrl(`${baseURL}/formaal`)).text;
  const [, picture = ''] = /"(\/media\/images\/[^"\s]+)/.exec(html) ?? [];
  for (const { from } of visits) {
    const preview = { ...from, Cookie: '__prerender_bypass=guessed' };
    for (const [path, headers] of [
      ['/studio', from],
      [picture, from],
      ['/formaal', preview],
    ] as const) {
      const response = await fetchUrl(baseURL + path, { headers });
      expect(response.headers[header], `${path} ${JSON.stringify(headers)}`).toBe('same-origin');
    }
  }
});
