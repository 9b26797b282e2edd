import { expect, test } from '@playwright/test';
import { englishPages } from './expectedEnglishPages.ts';
import { pages } from './expectedPages.ts';
import { SITE_URL } from './support/testSite.ts';

// Structure, axe, layout and budgets are tested with the Danish pages: expectedPages.ts lists both.
test.use({ javaScriptEnabled: false });

const danishOnly = pages.filter(
  ({ path }) => !path.startsWith('/en') && !englishPages.some(({ danish }) => danish === path),
);

for (const { path, danish } of englishPages) {
  test(`${path} and ${danish} name each other for search engines, and lead to each other`, async ({
    page,
  }) => {
    for (const [from, to, word] of [
      [path, danish, 'Dansk'],
      [danish, path, 'English'],
    ] as const) {
      await page.goto(from);
      const alternate = (language: string) =>
        page.locator(`link[rel=alternate][hreflang="${language}"]`).getAttribute('href');
      // The origin of the front page has no slash.
      const url = (address: string) => new URL(address, SITE_URL).href;
      expect(url((await alternate('da')) ?? '')).toBe(url(danish));
      expect(url((await alternate('en')) ?? '')).toBe(url(path));
      expect(url((await alternate('x-default')) ?? '')).toBe(url(danish));
      const link = page.getByRole('banner').getByRole('link', { name: word, exact: true });
      await expect(link).toHaveAttribute('href', to);
      await expect(link).toHaveAttribute('hreflang', to === path ? 'en' : 'da');
      await expect(link).toHaveAttribute('lang', to === path ? 'en' : 'da');
    }
    await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'da_DK');
    await page.goto(path);
    await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'en_GB');
  });
}

for (const { path } of danishOnly) {
  test(`${path} has no English version: the switch leads to the English front page, which says so`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0);
    await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en#not-translated$/);
    await expect(page.getByText('The page you came from is in Danish only')).toBeVisible();
  });
}

test('a visitor who comes to a front page directly is told nothing about another page', async ({ page }) => {
  for (const [path, words] of [
    ['/en', 'The page you came from'],
    ['/', 'Siden, du kom fra'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(words)).toBeHidden();
  }
});

test('on a phone, the switch is in the menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/en/purpose');
  await page.locator('summary', { hasText: 'Menu' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Dansk', exact: true }).click();
  await expect(page).toHaveURL(/\/formaal$/);
});

test("the browser's languages never redirect", async ({ request }) => {
  for (const [path, language] of [
    ['/', 'en-GB,en;q=0.9'],
    ['/formaal', 'en'],
    ['/en', 'da-DK'],
    ['/en/purpose', 'da'],
  ] as const) {
    const response = await request.get(path, { headers: { 'accept-language': language }, maxRedirects: 0 });
    expect(response.status(), path).toBe(200);
    expect(response.headers().vary ?? '').not.toContain('accept-language');
  }
});

test('menu, breadcrumbs, dates and labels are in English, and link to English pages', async ({ page }) => {
  await page.goto('/en/network-groups/leaders');
  const menu = page.getByRole('navigation', { name: 'Main menu' }).first().getByRole('link');
  await expect(menu).toHaveText(['Purpose', 'Background', 'Organisation', 'Network groups']);
  for (const link of await menu.all()) await expect(link).toHaveAttribute('href', /^\/en\//);
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem');
  await expect(trail).toHaveText(['Front page', '/Network groups', '/Leaders']);
  await expect(
    page
      .locator('article')
      .getByText(/^Last updated \d{1,2}\u00a0[A-Z][a-z]+ 20\d\d$/)
      .last(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Accessibility (in Danish)' })).toHaveAttribute(
    'href',
    '/tilgaengelighed',
  );
  const privacy = page.getByRole('link', { name: 'Privacy and cookies (in Danish)' });
  await expect(privacy).toHaveAttribute('href', '/privatliv');
  // The words are English, only the page is not.
  await expect(privacy).not.toHaveAttribute('lang');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toHaveAttribute('href', '#content');
});

test('lists of network groups have those of their own language', async ({ page }) => {
  await page.goto('/en/network-groups');
  const groups = page.getByRole('region', { name: 'The three groups' }).getByRole('link');
  await expect(groups).toHaveText(['Top leaders', 'Middle managers', 'Leaders']);
  await page.goto('/netvaerksgrupper');
  await expect(page.getByRole('region', { name: 'De tre grupper' }).getByRole('link')).toHaveText([
    'Topledere',
    'Mellemledere',
    'Ledere',
  ]);
});

test('an unknown English path is a 404 in English, with English suggestions', async ({ page }) => {
  const response = await page.goto('/en/network-grups');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  const suggested = page.getByRole('region', { name: 'You may be looking for' }).getByRole('link');
  await expect(suggested.first()).toHaveAttribute('href', '/en/network-groups');
  await expect(suggested.first()).toContainText('Front page');
  for (const link of await suggested.all()) await expect(link).toHaveAttribute('href', /^\/en\b/);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('network grups');
});

test('a missing file below /en says so in English', async ({ request }) => {
  for (const [path, words] of [
    ['/en/missing.ico', 'The file does not exist.'],
    ['/findes-ikke.ico', 'Filen findes ikke.'],
  ] as const) {
    const response = await request.get(path);
    expect([response.status(), await response.text()]).toEqual([404, words]);
  }
});

test('a Danish 404 suggests no English pages', async ({ page }) => {
  // Both languages have a page with this name.
  await page.goto('/organisatoin');
  const suggested = page.getByRole('region', { name: 'Måske leder du efter' }).getByRole('link');
  await expect(suggested.first()).toHaveAttribute('href', '/organisation');
  for (const link of await suggested.all()) expect(await link.getAttribute('href')).not.toMatch(/^\/en\b/);
});

test('each search finds the pages of its own language, with its own inflections', async ({ page }) => {
  await page.goto('/en/search');
  await page.getByRole('main').getByRole('searchbox').fill('negotiation');
  await page.keyboard.press('Enter');
  // The first search waits until the index is built.
  await expect(page).toHaveURL(/\/en\/search\?q=negotiation$/, { timeout: 20_000 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const hits = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
  await expect(hits.first()).toHaveAttribute('href', '/en/purpose');
  await page.getByRole('banner').getByRole('link', { name: 'Dansk', exact: true }).click();
  await expect(page).toHaveURL(/\/soeg\?q=negotiation$/);
  await page.goto('/soeg?q=Sundhedskartellet');
  for (const hit of await hits.all()) expect(await hit.getAttribute('href')).not.toMatch(/^\/en\b/);
});

test('other spellings of an English path lead to the page in one redirect', async ({ request }) => {
  for (const [path, to] of [
    ['/EN', '/en'],
    ['/en/', '/en'],
    ['/En/Network-Groups/', '/en/network-groups'],
  ]) {
    const response = await request.get(path ?? '', { maxRedirects: 0 });
    expect([response.status(), response.headers().location]).toEqual([308, to]);
  }
});

test('the sitemap names both versions of a page', async ({ request }) => {
  const text = await (await request.get('/sitemap.xml')).text();
  const entry = text.split('<url>').find((each) => each.includes(`<loc>${SITE_URL}/formaal</loc>`)) ?? '';
  expect(entry).toContain(`hreflang="en" href="${SITE_URL}/en/purpose"`);
  expect(entry).toContain(`hreflang="da" href="${SITE_URL}/formaal"`);
  const only = text.split('<url>').find((each) => each.includes(`<loc>${SITE_URL}/privatliv</loc>`));
  expect(only).not.toContain('hreflang');
});
