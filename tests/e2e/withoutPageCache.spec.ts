import { expect, test } from '@playwright/test';
import { pages } from './pages.ts';
import { startSite, type TestSite } from './support/site.ts';

// A host that knows nothing of the page cache serves Next's own pages: heavier, and otherwise the same.
let site: TestSite;

test.beforeAll(async () => {
  site = await startSite({ env: { PAGE_CACHE: 'off' } });
});

test.afterAll(async () => {
  await site?.stop();
});

test('every public page works without the page cache, only heavier', async ({ page }) => {
  for (const { path, title, heading } of pages) {
    const answer = await page.goto(site.url + path);
    expect(answer?.status(), path).toBe(200);
    await expect(page, path).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(heading.replaceAll('\u00ad', ''));
    // Else this would be the page cache after all.
    expect(await page.locator('script[src]').count(), path).toBeGreaterThan(0);
  }
  await page.goto(`${site.url}/soeg?q=ledelse`);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  expect((await page.goto(`${site.url}/findes-ikke`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
