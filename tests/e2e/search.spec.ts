import { expect, type Page, test } from '@playwright/test';
import { asRead, wordsOf } from './expectedPages.ts';

test.use({ javaScriptEnabled: false, actionTimeout: 5_000 });

async function submitSearch(page: Page, question: string): Promise<void> {
  await page.goto('/soeg');
  await page.getByRole('main').getByRole('searchbox', { name: 'Søg på hele siden' }).fill(question);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === '/soeg' && url.searchParams.get('q') === question);
}

const results = (page: Page) =>
  page
    .getByRole('main')
    .locator('ol')
    .filter({ has: page.locator('h3') });
const resultPaths = (page: Page) =>
  results(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));

const questions: [question: string, path: string][] = [
  ['formål', '/formaal'],
  ['formaal', '/formaal'],
  ['FORMÅL', '/formaal'],
  // The å of file names on a Mac: an a and a combining ring.
  ['forma\u030al', '/formaal'],
  ['netvaerk', '/netvaerksgrupper'],
  ['netværksgrupper', '/netvaerksgrupper'],
  // Typing mistakes: a missing letter, two letters swapped.
  ['netværksgruper', '/netvaerksgrupper'],
  ['Sunhedskartellet', '/baggrund'],
  ['bestyrlesen', '/organisation'],
  // On the page this word contains soft hyphens.
  ['forhandlingsfællesskabet', '/organisation'],
  ['direktører', '/netvaerksgrupper/topledere'],
  ['OK21', '/strategi/ok21'],
];

for (const [question, path] of questions) {
  test(`"${question}" finds ${path}`, async ({ page }) => {
    await submitSearch(page, question);
    expect(await resultPaths(page)).toContain(path);
    const heading = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(heading).toContainText(`»${question}«`);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(question);
  });
}

test('"formål" and "formaal" give the same results, the page of that name first', async ({ page }) => {
  await submitSearch(page, 'formål');
  const first = await resultPaths(page);
  expect(first[0]).toBe('/formaal');
  await submitSearch(page, 'formaal');
  expect(await resultPaths(page)).toEqual(first);
});

test('a result leads to its page and shows the words of the query', async ({ page }) => {
  await submitSearch(page, 'bestyrelsen');
  const result = results(page)
    .getByRole('listitem')
    .filter({ has: page.locator('a[href="/organisation"]') });
  await expect(result.locator('mark').first()).toHaveText(/bestyrelsen/i);
  await result.getByRole('link').click();
  await expect(page).toHaveURL(/\/organisation$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisation');
});

test('an empty result is explained in plain words, with advice', async ({ page }) => {
  await submitSearch(page, 'hvalrosbarbering');
  await expect(
    page.getByRole('heading', { name: 'Ingen sider svarer til »hvalrosbarbering«' }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Prøv med færre eller andre ord');
  expect(await resultPaths(page)).toEqual([]);
});

test('only search results are excluded from other search engines', async ({ page }) => {
  const robots = page.locator('meta[name=robots]');
  await page.goto('/soeg');
  await expect(robots).toHaveCount(0);
  for (const address of [
    '/soeg?q=ledelse',
    '/soeg/resultater',
    '/soeg/resultater?q=ledelse',
    '/soeg?q=xyzzy',
  ]) {
    await page.goto(address);
    await expect(robots).toHaveAttribute('content', /noindex/);
  }
});

test('search results are not cached', async ({ request }) => {
  const response = await request.get('/soeg?q=ledelse');
  expect(response.headers()['cache-control']).toMatch(/no-store/);
});

const injections = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title><script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attacker would type it
  '${7*7}{{7*7}}',
  'javascript:alert(1)',
  '</script><script>alert(1)</script>',
];

test.describe('with script enabled', () => {
  test.use({ javaScriptEnabled: true });
  for (const text of injections) {
    test(`${text} is searched for, never executed`, async ({ page }) => {
      const ran: string[] = [];
      page.on('dialog', async (dialog) => {
        ran.push(dialog.message());
        await dialog.dismiss();
      });
      const response = await page.goto(`/soeg?${new URLSearchParams({ q: text })}`);
      expect(response?.status()).toBe(200);
      expect((await response?.text()) ?? '').not.toContain(text.includes('<') ? text : '\u0000');
      await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(text);
      const heading = page.getByRole('main').getByRole('heading', { level: 2 });
      expect(asRead((await heading.textContent()) ?? '')).toContain(`»${text}«`);
      await expect(page.locator('main :is(img, script, iframe)')).toHaveCount(0);
      expect(ran).toEqual([]);
    });
  }
});

const oddQueries = {
  'an empty query': '/soeg?q=',
  'a query of spaces': '/soeg?q=%20%20',
  'a repeated q parameter': '/soeg?q=ledelse&q=strategi',
  'a query of 5,000 characters': `/soeg?q=${'ledelse%20'.repeat(500)}`,
  'a query of punctuation': '/soeg?q=%22*(%5B%5D)%5E~%3A%2B-',
  'an emoji cut in half': '/soeg?q=%F0%9F%8C%B1%ED%A0%BC',
  'a null byte': '/soeg?q=led%00else',
  'tracking parameters beside the query': '/soeg?utm_source=nyhedsbrev&q=ledelse',
};

for (const [name, address] of Object.entries(oddQueries)) {
  test(`${name} gives a page, not an error`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(200);
    expect(wordsOf(await response.text())).toContain('Søg på hele siden');
  });
}
