import { expect, type Page, test } from '@playwright/test';
import { PASSWORD, startSite, type TestSite } from './support/site.ts';

// One site of its own: these tests change what is published. In order, as an editor's afternoon goes.
test.describe.configure({ mode: 'serial' });

let site: TestSite;
let page: Page;

test.beforeAll(async ({ browser }) => {
  site = await startSite();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});

test.afterAll(async () => {
  await page?.close();
  await site?.stop();
});

/** What a visitor is served, once it is as expected; a publish is followed by a moment's work. */
const shows = (path: string, words: string) =>
  expect
    .poll(async () => (await (await fetch(site.url + path)).text()).includes(words), { timeout: 20_000 })
    .toBe(true);

const answers = (path: string, status: number) =>
  expect.poll(async () => (await fetch(site.url + path)).status, { timeout: 20_000 }).toBe(status);

const publish = () => page.getByRole('button', { name: 'Udgiv', exact: true });
const lead = () => page.getByTestId('field-lead').locator('textarea');

test('a wrong password is refused in Danish, the right one leads to the desk', async () => {
  await page.goto(`${site.url}/studio`);
  await page.getByLabel('Dit navn').fill('Åse Prøve');
  await page.getByLabel('Adgangskode').fill('ikke-den-rigtige');
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByRole('alert')).toHaveText('Adgangskoden er forkert. Prøv igen.');
  await page.getByLabel('Adgangskode').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log ind' }).click();
  for (const name of [
    'Forside',
    'Sider',
    'Strategier',
    'Netværksgrupper',
    'Organisationer',
    'Indstillinger',
  ]) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 30_000 });
  }
});

test('a text is changed, saved by itself, published, and shown to visitors', async () => {
  await page.goto(`${site.url}/studio/structure/page;page-baggrund`);
  await expect(lead()).toHaveValue(/utraditionelt samarbejde/, { timeout: 30_000 });
  await lead().fill('En ny indledning, skrevet på dansk: æøå.');
  await expect(publish()).toBeEnabled();
  expect(await (await fetch(`${site.url}/baggrund`)).text()).not.toContain('En ny indledning');
  await publish().click();
  await shows('/baggrund', 'En ny indledning, skrevet på dansk: æøå.');
});

test('the next change is published from the same pane', async () => {
  await lead().fill('Endnu en indledning, lige efter den første.');
  await expect(publish()).toBeEnabled({ timeout: 30_000 });
  await publish().click();
  await shows('/baggrund', 'Endnu en indledning');
});

test('a renamed page moves to its new address', async () => {
  await page.getByTestId('field-slug').locator('input').fill('baggrund-og-historie');
  await expect(publish()).toBeEnabled({ timeout: 30_000 });
  await publish().click();
  await shows('/baggrund-og-historie', 'Endnu en indledning');
  await shows('/sitemap.xml', '/baggrund-og-historie<');
  await answers('/baggrund', 404);
});

test('the lake may restart in the middle, and work goes on', async () => {
  await site.lake.stop();
  await site.lake.start();
  await lead().fill('Skrevet efter en genstart.');
  await expect(publish()).toBeEnabled({ timeout: 30_000 });
  await publish().click();
  await shows('/baggrund-og-historie', 'Skrevet efter en genstart.');
});

test('a page that others lead to cannot be taken back, and the Studio says why', async () => {
  await page.goto(`${site.url}/studio/structure/page;page-privatliv`);
  await expect(page.getByTestId('field-title').locator('input')).toHaveValue('Privatliv og cookies', {
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Udgivet', exact: true }).click();
  await page.getByRole('button', { name: 'Træk tilbage', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Træk .*tilbage/ })
    .click();
  await expect(
    page.getByText(/kunne ikke trækkes tilbage.* andre dokumenter henviser til det/),
  ).toBeVisible();
  expect((await fetch(`${site.url}/privatliv`)).status).toBe(200);
});

test('without a token nobody asks the lake through the site, nor sees a draft', async () => {
  const query = `${site.url}/lake/v2025-02-19/data/query/production?query=${encodeURIComponent('count(*)')}`;
  expect((await fetch(query)).status).toBe(404);
  const wrong = { headers: { Authorization: 'Bearer not-a-token-of-anybody' } };
  expect((await fetch(`${query}&perspective=drafts`, wrong)).status).toBe(401);
});
