import { expect, test } from '@playwright/test';

// Playwright turns the back/forward cache off, and the headless shell has none; here it is what is tried.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      executablePath: process.env.CHROMIUM_PATH || launchOptions.executablePath,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
});

test('back is at once: nothing keeps a page out of the back/forward cache', async ({ page }) => {
  await page.goto('/formaal');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.goto('/strategi');
  // A page that comes back whole does not load: there is nothing to wait for.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});
