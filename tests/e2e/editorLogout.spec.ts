import { type Browser, expect as base, type Page, test } from '@playwright/test';
import { createFrom, field, goToDesk, logIn, openDocument } from './support/studio.ts';
import { PASSWORD, startSite, type TestSite } from './support/testSite.ts';

// A logout, and a tab that dies, while the store is away: the words stay in the browser and are offered again. In order,
// on its own site.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const expect = base.configure({ timeout: 60_000 });

let site: TestSite;
let page: Page;

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  site = await startSite();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  await logIn(page, site);
});

test.afterAll(async () => {
  await page?.context().close();
  await site?.stop();
});

const question = () => page.getByRole('dialog', { name: 'Noget er ikke gemt endnu' });
const kept = () => page.getByTestId('kept-text');
const keptRows = () =>
  page.getByRole('region', { name: 'Tekst, som ikke blev gemt', exact: true }).getByRole('listitem');

/** Lets what is typed wait in the form: its saves get no answer. */
const holdSaves = () => page.route('**/data/{mutate,actions}/**', () => {});

async function logOut(): Promise<void> {
  await page.locator('#user-menu').click();
  await page.getByText('Log ud', { exact: true }).click();
}

test('»Log ud« with unsaved words asks, and the editor can stay', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  await holdSaves();
  await field(page, 'lead').fill('Skrevet, før der blev logget ud.');
  await site.lake.kill();
  await expect(page.getByTestId('save-notice')).toContainText('Ikke gemt endnu');
  await logOut();
  await expect(question()).toContainText('Det, du har skrevet, er ikke gemt endnu');
  await question().getByRole('button', { name: 'Bliv her' }).click();
  await expect(question()).toHaveCount(0);
  await expect(field(page, 'lead')).toHaveValue('Skrevet, før der blev logget ud.');
});

test('»Log ud alligevel« ends the login; the words are offered after the next one', async () => {
  await logOut();
  await question().getByRole('button', { name: 'Log ud alligevel' }).click();
  await expect(field(page, 'lead')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('__studio_auth_token_embedded'))).toBe(null);
  await site.lake.start();
  await page.unrouteAll();
  await page.goto(`${site.url}/studio/structure/page;page-baggrund`);
  await page.getByLabel('Dit navn').fill('Åse Prøve');
  await page.getByLabel('Adgangskode').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(kept()).toContainText('Du skrev i »Indledning«');
  await kept().getByRole('button', { name: 'Sæt teksten ind' }).click();
  await expect(field(page, 'lead')).toHaveValue('Skrevet, før der blev logget ud.');
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
});

test('a logout that only waits for the last words goes on by itself', async () => {
  let save = () => {};
  const held = new Promise<void>((resolve) => {
    save = resolve;
  });
  await page.route('**/data/{mutate,actions}/**', async (route) => {
    await held;
    await route.continue();
  });
  await field(page, 'lead').fill('Skrevet og gemt, før der blev logget ud.');
  await logOut();
  await expect(question()).toBeVisible();
  save();
  // The Studio leads to the only way to log in by itself, or offers it.
  const offered = page.getByRole('link', { name: 'Med adgangskode' });
  await expect(page.getByLabel('Adgangskode').or(offered)).toBeVisible();
});

test('a new page whose tab dies while the store is away is offered on the front desk', async () => {
  await page.unrouteAll();
  await logIn(page, site);
  await goToDesk(page, '/page');
  await createFrom(page, 'Tom side');
  await expect(field(page, 'title')).toBeVisible();
  await holdSaves();
  await field(page, 'title').fill('Aldrig gemt');
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).some((text) => text.includes('Aldrig gemt'))))
    .toBe(true);
  const reopened = await page.context().newPage();
  await page.close();
  page = reopened;
  page.setDefaultTimeout(60_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.url}/studio`);
  await expect(keptRows()).toHaveText([/Aldrig gemt/]);
  await keptRows().getByRole('link').click();
  await expect(kept()).toContainText('Du skrev i »Titel«');
  await kept().getByRole('button', { name: 'Sæt teksten ind' }).click();
  await expect(field(page, 'title')).toHaveValue('Aldrig gemt');
  await expect(kept()).toHaveCount(0);
  await goToDesk(page);
  await expect(page.getByRole('region', { name: 'Dine kladder' })).toContainText('Aldrig gemt');
  await expect(keptRows()).toHaveCount(0);
});
