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
const shownAt = (path: string) =>
  expect.poll(async () => (await fetch(site.url + path)).text(), { timeout: 15_000 });
const statusOf = (path: string) =>
  expect.poll(async () => (await fetch(site.url + path)).status, { timeout: 15_000 });

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
  await shownAt('/baggrund').toContain('En ny indledning, skrevet på dansk: æøå.');
});

test('the lake may restart in the middle, and work goes on', async () => {
  await site.lake.stop();
  await site.lake.start();
  await lead().fill('Skrevet efter en genstart.');
  await expect(publish()).toBeEnabled({ timeout: 30_000 });
  await publish().click();
  await shownAt('/baggrund').toContain('Skrevet efter en genstart.');
});

test('a renamed page moves to its new address', async () => {
  await page.getByTestId('field-slug').locator('input').fill('baggrund-og-historie');
  await expect(publish()).toBeEnabled({ timeout: 30_000 });
  await publish().click();
  await shownAt('/baggrund-og-historie').toContain('Skrevet efter en genstart.');
  await shownAt('/sitemap.xml').toContain('/baggrund-og-historie<');
  await statusOf('/baggrund').toBe(404);
});

test('a page taken back is gone for visitors, with a real 404', async () => {
  await page.goto(`${site.url}/studio/structure/page;page-privatliv`);
  await expect(page.getByTestId('field-title').locator('input')).toHaveValue('Privatliv og cookies', {
    timeout: 30_000,
  });
  await page.getByTestId('action-menu-button').click();
  await page.getByRole('menuitem', { name: 'Træk tilbage' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Træk .*tilbage/ })
    .click();
  await statusOf('/privatliv').toBe(404);
});
