import { expect as base, test } from '@playwright/test';
import { startSite, type TestSite } from './support/site.ts';
import { field, logIn, openDocument } from './support/studio.ts';

// The Studio is slow on a busy machine: nothing here is timed.
const PATIENCE = 60_000;
const expect = base.configure({ timeout: PATIENCE });

let site: TestSite;

test.beforeAll(async () => {
  site = await startSite();
});

test.afterAll(async () => {
  await site?.stop();
});

test('the Studio asks its own site alone, meets no error, and warns of nothing', async ({ page }) => {
  test.setTimeout(3 * PATIENCE);
  const heard: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && origin !== site.url) heard.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    // On a busy machine the Studio runs out of patience with itself, and does without.
    if (message.text().startsWith('Failed to resolve initial value')) return;
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`threw ${error}`));

  await logIn(page, site);
  await page.getByRole('button', { name: 'Væksthus for Ledelse' }).click();
  await expect(page.getByText('Administrer projekt')).toHaveCount(0);
  await openDocument(page, site, 'page', 'page-baggrund');
  await field(page, 'lead').fill('En kladde.');
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  await page.goto(`${site.url}/studio/presentation?preview=/baggrund`);
  await expect(page.frameLocator('iframe').getByText('En kladde.')).toBeVisible();
  // The Studio would warn of HTTP/1.1, because of its many streams; here they go over one socket.
  await expect(page.getByText(/HTTP/)).toHaveCount(0);
  expect(heard).toEqual([]);
});
