import { expect, test } from '@playwright/test';
import { samplePages } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// A host that ignores the page cache serves Next's own pages: heavier, otherwise the same.
let site: TestSite;

test.beforeAll(async () => {
  site = await startSite({ env: { PAGE_CACHE: 'off' } });
});

test.afterAll(async () => {
  await site?.stop();
});

test('every public page works without the page cache, only heavier', async ({ page }) => {
  for (const { path, title, heading } of samplePages) {
    const response = await page.goto(site.url + path);
    expect(response?.status(), path).toBe(200);
    await expect(page, path).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(heading.replaceAll('\u00ad', ''));
    // Otherwise the page cache would be active after all.
    expect(await page.locator('script[src]').count(), path).toBeGreaterThan(0);
  }
  await page.goto(`${site.url}/soeg?q=ledelse`);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  expect((await page.goto(`${site.url}/findes-ikke`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

const screens = [
  { width: 390, colorScheme: 'light', media: 'screen' },
  { width: 1440, colorScheme: 'dark', media: 'screen' },
  { width: 768, colorScheme: 'light', media: 'print' },
] as const;

test('every public page looks the same with all styles, of which the page cache removes the unused ones', async ({
  baseURL,
  browser,
}) => {
  // The test compares some million properties.
  test.slow();
  const { text } = await fetchUrl(site.url);
  const allStyles = /<style[^>]*>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
  // The test replaces styles in the page, which its policy forbids.
  const page = await browser.newPage({ baseURL, bypassCSP: true });
  for (const path of [
    ...samplePages.map((each) => each.path),
    '/soeg?q=ledelse',
    '/findes-ikke',
    '/organisationn',
  ]) {
    await page.goto(path);
    const served = await page.evaluate(() => document.querySelector('style')?.textContent);
    expect(served?.length, path).toBeLessThan(allStyles.length * 0.9);
    for (const { width, colorScheme, media } of screens) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, media });
      expect(await page.evaluate(differences, allStyles), `${path}, ${width}, ${media}`).toEqual([]);
    }
  }
});

/** The rendering differences between these styles and the page's own: every property of every element. */
function differences(styles: string): string[] {
  const element = document.querySelector('style') as HTMLStyleElement;
  const ownStyles = element.textContent;
  const withOwn = looks();
  element.textContent = styles;
  const withStyles = looks();
  element.textContent = ownStyles;
  return withStyles.filter((look, index) => look !== withOwn[index]);

  function looks(): string[] {
    // Logical properties repeat left, right, top and bottom.
    const names = [...getComputedStyle(document.body)].filter((name) => !/^--|inline|block/.test(name));
    return [...document.querySelectorAll('body, body *')].flatMap((each) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const computed = getComputedStyle(each, pseudo);
        if (pseudo && computed.content === 'none') return [];
        return names.map(
          (name) =>
            `${each.tagName}.${each.className}${pseudo ?? ''} ${name}: ${computed.getPropertyValue(name)}`,
        );
      }),
    );
  }
}
