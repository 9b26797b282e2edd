import { expect as base, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { recordNoise } from './support/noise.ts';
import { sharedStudio, site, test } from './support/sharedStudio.ts';
import { field, logIn, openDocument } from './support/studio.ts';

// One editor writes beside the page, in a Studio that is watched from its login on. In order: the later tests use the draft of
// the first.
sharedStudio();

const DRAFT = 'En kladde, som kun redaktionen må se.';

// The Studio is slow on a busy machine: nothing here is timed.
const PATIENCE = 60_000;
const expect = base.configure({ timeout: PATIENCE });

let page: Page;
let preview: FrameLocator;
let noise: () => readonly string[];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(3 * PATIENCE);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  preview = page.frameLocator('iframe');
  noise = recordNoise(page, site.url);
  await logIn(page, site);
});

// A visitor always sees the published version, whatever an editor does in the preview.
test.afterEach(async () => {
  expect(await (await fetch(`${site.url}/baggrund`)).text()).not.toContain('En kladde');
});

test.afterAll(() => page?.close());

test('»Åbn forhåndsvisning« leads from the document to its page, with the draft', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  await field(page, 'lead').fill(DRAFT);
  await expect(page.getByRole('button', { name: 'Udgiv', exact: true })).toBeEnabled();
  await page.getByTestId('pane-context-menu-button').last().click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('menuitem', { name: 'Åbn forhåndsvisning' }).click();
  const tool = await opened;
  await expect(tool.frameLocator('iframe').getByText(DRAFT)).toBeVisible();
  await expect(field(tool, 'lead')).toHaveValue(DRAFT);
  await tool.close();
});

test('»Bruges på« leads there too', async () => {
  await page.getByRole('button', { name: 'Bruges på én side' }).click();
  await page
    .getByRole('link', { name: /Baggrund/ })
    .filter({ hasText: '/baggrund' })
    .last()
    .click();
  await expect(page).toHaveURL(/\/studio\/presentation/);
  await expect(preview.getByText(DRAFT)).toBeVisible();
});

test('a click on the page finds the field', async () => {
  const leadsTo = (words: Locator, name: string) =>
    // A click before the overlays exist does nothing: an editor clicks again.
    expect(async () => {
      await words.click();
      await base(field(page, name)).toBeFocused({ timeout: 3_000 });
    }).toPass({ timeout: PATIENCE });
  await leadsTo(preview.getByText(DRAFT), 'lead');
  await leadsTo(preview.getByRole('heading', { level: 1 }), 'title');
});

test('the page follows the typed text', async () => {
  await field(page, 'lead').press('Control+End');
  await field(page, 'lead').pressSequentially(' Den bliver længere.');
  await expect(preview.getByText(`${DRAFT} Den bliver længere.`)).toBeVisible();
});

test('the page can be viewed at phone width and at full width', async () => {
  const width = async () => (await page.locator('iframe').boundingBox())?.width ?? 0;
  const full = await width();
  expect(full).toBeGreaterThan(700);
  await page.getByTestId('preview-viewport-toggle').click();
  await expect.poll(width).toBeLessThan(430);
  await expect(preview.getByText('Menu', { exact: true })).toBeVisible();
  await page.getByTestId('preview-viewport-toggle').click();
  await expect.poll(width).toBe(full);
});

test('during all of this the Studio sent requests only to its own site, and logged no error and no warning', async () => {
  // It would warn of HTTP/1.1, because of its many streams; here they share one socket.
  await expect(page.getByText(/HTTP/)).toHaveCount(0);
  expect(noise()).toEqual([]);
});

test('outside the Studio the page says that it shows drafts, is not cached, and leaves the preview with one click', async () => {
  const response = await page.goto(`${site.url}/baggrund`);
  expect(response?.headers()['cache-control']).toMatch(/private.*no-store/);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByText(DRAFT)).toBeVisible();
  await expect(page.getByText('Du ser en kladde')).toBeVisible();
  const toPublicPage = page.getByRole('link', { name: 'Vis den offentlige side' });
  await expect(toPublicPage).toBeInViewport();
  await toPublicPage.focus();
  await toPublicPage.press('Enter');
  await expect(page.getByText('Du ser en kladde')).toHaveCount(0);
  await expect(page).toHaveURL(`${site.url}/baggrund`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baggrund');
  await expect(page.getByText('En kladde')).toHaveCount(0);
});

test('the end of a preview leads only to pages of this site', async () => {
  for (const path of [
    '//evil.example/x',
    '/\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
  ]) {
    const address = `${site.url}/api/draft-mode/disable?path=${encodeURIComponent(path)}`;
    const response = await fetch(address, { redirect: 'manual' });
    expect(response.headers.get('location'), path).toBe('/');
  }
});

test('the preview cannot be opened without a secret from the Studio', async ({ browser }) => {
  const context = await browser.newContext();
  const visitor = await context.newPage();
  const path = encodeURIComponent('/baggrund');
  const response = await visitor.goto(
    `${site.url}/api/draft-mode/enable?sanity-preview-secret=guessed&sanity-preview-pathname=${path}`,
  );
  expect(response?.status()).toBe(401);
  await visitor.goto(`${site.url}/baggrund`);
  await expect(visitor.getByText('En kladde')).toHaveCount(0);
  await context.close();
});
