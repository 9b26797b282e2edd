import { expect, type Page, test } from '@playwright/test';
import { asRead, screens, wordsOf } from './expectedPages.ts';

test.use({ javaScriptEnabled: false, actionTimeout: 5_000 });

async function submitSearch(page: Page, question: string): Promise<void> {
  await page.goto('/soeg');
  await page.getByRole('main').getByRole('searchbox', { name: 'Søg på webstedet' }).fill(question);
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
    .locator('h3')
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
    await expect(heading).toContainText(`»${question.normalize('NFC')}«`);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(question.normalize('NFC'));
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
  await expect(result.getByText('Forside')).toBeVisible();
  const section = result.getByRole('link', { name: 'Bestyrelsen' });
  expect(await section.getAttribute('href')).toMatch(/^\/organisation#/);
  await result.locator('h3').getByRole('link').click();
  await expect(page).toHaveURL(/\/organisation$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisation');
});

test('an empty result is explained in plain words, with advice', async ({ page }) => {
  await submitSearch(page, 'hvalrosbarbering');
  await expect(page.getByRole('heading', { name: 'Ingen resultater for »hvalrosbarbering«' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('bruge et andet ord for det samme');
  expect(await resultPaths(page)).toEqual([]);
});

test('the heading says so if no page has all the words', async ({ page }) => {
  const heading = page.getByRole('main').getByRole('heading', { level: 2 });
  await submitSearch(page, 'bestyrelsen hvalrosbarbering');
  await expect(heading).toHaveText(
    /^Ingen sider har alle ordene i »bestyrelsen hvalrosbarbering«, men .* nogle af dem$/,
  );
  expect((await resultPaths(page))[0]).toBe('/organisation');
  await submitSearch(page, 'bestyrelsen topledere');
  await expect(heading).toHaveText(/^\d+ resultat(?:er)? for »bestyrelsen topledere«$/);
});

test('an empty result leads on to the main pages', async ({ page }) => {
  await submitSearch(page, 'hvalrosbarbering');
  const ways = page.getByRole('region', { name: 'Veje videre' });
  await expect(ways.getByRole('link', { name: 'Organisation' })).toHaveAttribute('href', '/organisation');
  await submitSearch(page, 'formål');
  await expect(ways).toHaveCount(0);
});

const [phone, , tablet, desktop] = screens;

test('wide screens have a search field in the header, and narrow ones a link in the menu', async ({
  page,
}) => {
  const field = page.getByRole('banner').getByRole('searchbox', { name: 'Søg' });
  const link = page.getByRole('banner').getByRole('link', { name: 'Søg' });
  for (const screen of [phone, tablet]) {
    await page.setViewportSize(screen);
    await page.goto('/formaal');
    await expect(field).toBeHidden();
    await page.locator('summary', { hasText: 'Menu' }).click();
    await expect(link).toHaveAttribute('href', '/soeg');
  }
  await page.setViewportSize(desktop);
  await expect(link).toBeHidden();
  await field.fill('hvem sidder i bestyrelsen');
  await page.getByRole('banner').getByRole('button', { name: 'Søg' }).click();
  await expect(page).toHaveURL(/\/soeg\?q=hvem/);
  expect((await resultPaths(page))[0]).toBe('/organisation');
});

for (const screen of screens) {
  test(`the front page has a search field at ${screen.width}`, async ({ page }) => {
    await page.setViewportSize(screen);
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox', { name: 'Søg på webstedet' }).fill('historie');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/soeg\?q=historie$/);
  });
}

for (const path of ['/', '/soeg', '/soeg?q=ledelse', '/findes-ikke']) {
  test(`${path}: each search form has its own name, and each id is used once`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(path);
    const names = await page
      .getByRole('search')
      .evaluateAll((all) => all.map((form) => form.getAttribute('aria-label')));
    expect(names).toEqual(['Søg fra menuen', 'Søg på webstedet']);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
  });
}

test('search fields are not printed', async ({ page }) => {
  await page.setViewportSize(desktop);
  await page.emulateMedia({ media: 'print' });
  await page.goto('/');
  await expect(page.locator('input')).toHaveCount(2);
  for (const field of await page.locator('input').all()) await expect(field).toBeHidden();
});

test('a misspelled word is corrected by a link', async ({ page }) => {
  await submitSearch(page, 'hvem sider i bestyrlsen');
  await page.getByRole('main').getByRole('link', { name: 'hvem sider i bestyrelsen' }).click();
  await expect(page).toHaveURL(/bestyrelsen/);
  expect((await resultPaths(page))[0]).toBe('/organisation');
});

const encodings = {
  'Latin-1': 'form%E5l',
  'UTF-8, encoded twice': 'form%25C3%25A5l',
  'Latin-1, encoded twice': 'form%25E5l',
  'Latin-1 read as UTF-8': 'form%C3%83%C2%A5l',
  'with spaces as plus': '+form%C3%A5l+',
};
for (const [name, encoded] of Object.entries(encodings)) {
  test(`a query in ${name} is read`, async ({ page }) => {
    await page.goto(`/soeg?q=${encoded}`);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('formål');
  });
}

test('the title names the search, and a query in an old encoding is read', async ({ page }) => {
  await page.goto('/soeg?q=form%E5l');
  await expect(page).toHaveTitle('»formål« – søgning | Væksthus for Ledelse');
  expect((await resultPaths(page))[0]).toBe('/formaal');
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
      const heading = page.getByRole('main').getByRole('heading', { level: 2 }).first();
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
  'a query of regular expression characters': '/soeg?q=(a%2B)%2B%24.*%5B%5E',
  'a query of combining marks': `/soeg?q=o${'%CC%81'.repeat(100)}`,
  'a query from right to left': '/soeg?q=%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D',
  'a query of 500 words': `/soeg?q=${Array.from({ length: 500 }, (_, n) => `ord${n}`).join('+')}`,
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
    expect(wordsOf(await response.text())).toContain('Søg på webstedet');
  });
}
