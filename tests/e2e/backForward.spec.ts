import { expect, test } from '@playwright/test';

// Playwright disables the back/forward cache, and the headless shell has none; this test needs it.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      executablePath: process.env.CHROMIUM_PATH || launchOptions.executablePath,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
});

test('going back is immediate: nothing keeps a page out of the back/forward cache', async ({ page }) => {
  await page.goto('/formaal');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.goto('/strategi');
  // A page restored from the cache does not load: there is no event to wait for.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});
