import { expect, type Page, test } from '@playwright/test';
import { field, leadsTo, openDocument, openTab, publish, shows } from './support/studio.ts';
import { PASSWORD, startSite, type TestSite } from './support/testSite.ts';

// These tests change published content, so they have their own site. They run in the order of an editor's afternoon.
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

test('a wrong password is refused in Danish, the right one leads to the desk', async () => {
  await page.goto(`${site.url}/studio`);
  await page.getByLabel('Dit navn').fill('Åse Prøve');
  await page.getByLabel('Adgangskode').fill('ikke-den-rigtige');
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByRole('alert')).toHaveText('Navnet eller adgangskoden er forkert. Prøv igen.');
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

test('a text is changed, saved automatically, published, and shown to visitors', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  await expect(field(page, 'lead')).toHaveValue(/utraditionelt samarbejde/);
  await field(page, 'lead').fill('En ny indledning, skrevet på dansk: æøå.');
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  expect(await (await fetch(`${site.url}/baggrund`)).text()).not.toContain('En ny indledning');
  await publish(page);
  await shows(site, '/baggrund', 'En ny indledning, skrevet på dansk: æøå.');
});

test('the next change is published from the same pane', async () => {
  await field(page, 'lead').fill('Endnu en indledning, lige efter den første.');
  await publish(page);
  await shows(site, '/baggrund', 'Endnu en indledning');
});

test('a renamed page moves to its new URL', async () => {
  await openTab(page, 'Placering');
  await field(page, 'slug').fill('baggrund-og-historie');
  await publish(page);
  await shows(site, '/baggrund-og-historie', 'Endnu en indledning');
  await shows(site, '/sitemap.xml', '/baggrund-og-historie<');
  await leadsTo(site, '/baggrund', '/baggrund-og-historie');
});

test('the lake may restart in between, and work continues', async () => {
  await openTab(page, 'Indhold');
  await site.lake.stop();
  await expect(field(page, 'lead')).not.toBeEditable({ timeout: 30_000 });
  await site.lake.start();
  await expect(field(page, 'lead')).toBeEditable({ timeout: 30_000 });
  await field(page, 'lead').fill('Skrevet efter en genstart.');
  await publish(page);
  await shows(site, '/baggrund-og-historie', 'Skrevet efter en genstart.');
});

test('text written while the store is unreachable is kept, and so is the form', async () => {
  const lake = '**/lake/**';
  // The requests after which the Studio gives up: the saved document, its references, and its preview location.
  const refused = [/\/data\/actions\//, /\/data\/doc\//, /_id\+%3D%3D\+%24id/].map((pattern) =>
    page.waitForEvent('requestfailed', {
      predicate: (request) => pattern.test(request.url()),
      timeout: 60_000,
    }),
  );
  const warning = page.waitForEvent('console', {
    predicate: (message) => message.text().includes('The content store is unavailable'),
    timeout: 60_000,
  });
  await page.route(lake, (route) => route.abort('connectionrefused'));
  await field(page, 'lead').fill('Skrevet, mens intet kom igennem.');
  await Promise.all([...refused, warning]);
  await page.unroute(lake);
  await publish(page);
  await shows(site, '/baggrund-og-historie', 'Skrevet, mens intet kom igennem.');
});

test('a page that others reference cannot be unpublished, and the Studio says why', async () => {
  await openDocument(page, 'page', 'page-privatliv');
  await page.getByRole('button', { name: 'Udgivet', exact: true }).click();
  await page.getByRole('button', { name: 'Træk tilbage', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('kan ikke trækkes tilbage endnu');
  await expect(page.getByRole('dialog')).toContainText('Indstillinger');
  expect((await fetch(`${site.url}/privatliv`)).status).toBe(200);
});

test('without a token, requests to the lake through the site are refused, and no draft is visible', async () => {
  const query = `${site.url}/lake/v2025-02-19/data/query/production?query=${encodeURIComponent('count(*)')}`;
  expect((await fetch(query)).status).toBe(401);
  const invalidToken = { headers: { Authorization: 'Bearer not-a-token-of-anybody' } };
  expect((await fetch(`${query}&perspective=drafts`, invalidToken)).status).toBe(401);
});
