import { expect, type Page, test } from '@playwright/test';
import { samplePages } from './expectedPages.ts';
import { SITE_URL } from './support/testSite.ts';

test.use({ colorScheme: 'dark' });

for (const { path } of samplePages) {
  test(`${path} prints as a clean document, black on white`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('nav:visible, header summary:visible, form:visible')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('banner').getByText(`${SITE_URL}${path}`, { exact: true })).toBeVisible();
    expect(await colours(page)).toEqual([]);
    expect(await linksWithoutAddress(page)).toEqual([]);
  });
}

test('the titles of a drawing and of an index are printed without their addresses', async ({ page }) => {
  for (const path of ['/', '/netvaerksgrupper']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const added = await page
      .locator('main .card-link')
      .evaluateAll((all) => all.map((link) => getComputedStyle(link, '::after').content));
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter((content) => content !== '""')).toEqual([]);
  }
});

test('the end of a sheet breaks no grid: Chromium would print lines over each other', async ({ page }) => {
  // As wide as a sheet of A4.
  await page.setViewportSize({ width: 794, height: 1123 });
  for (const { path } of samplePages) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((each) => /grid|flex/.test(getComputedStyle(each).display))
        .filter(
          (each) => getComputedStyle(each).breakInside !== 'avoid' && !each.closest('figure, table, .card'),
        )
        .filter((each) => each.getBoundingClientRect().height > 200)
        .map((each) => each.className),
    );
    expect(broken, path).toEqual([]);
  }
});

test('no sheet ends within a paragraph', async ({ page }) => {
  for (const { path } of samplePages) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const breakable = await page
      .locator('main p')
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length);
    expect(breakable, path).toBe(0);
  }
});

test('a drawing that nobody scrolled to is there to be printed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/formaal');
  const drawing = page.getByRole('main').locator('img');
  await expect
    .poll(() => drawing.evaluate((each) => (each as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the words that a page explains are printed after its text', async ({ page }) => {
  // As wide as a sheet of A4.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.goto('/baggrund');
  await page.emulateMedia({ media: 'print' });
  const notes = page.getByRole('complementary', { name: 'Ord på siden' });
  await expect(notes.getByRole('term')).toHaveText(['KTO', 'Sundhedskartellet']);
  const text = page.getByRole('heading', { name: 'Viden fra begge sider' });
  const [above, below] = [await text.boundingBox(), await notes.boundingBox()];
  expect(below?.y).toBeGreaterThan(above?.y ?? Infinity);
});

test('URLs are not printed on screen', async ({ page }) => {
  await page.goto('/baggrund');
  await expect(page.getByRole('banner').getByText(SITE_URL)).toBeHidden();
  const isPrinted = await page
    .locator('main a')
    .evaluateAll(
      (all) => all.filter((link) => getComputedStyle(link, '::after').content.includes('(')).length,
    );
  expect(isPrinted).toBe(0);
});

/** Every text that is not dark, and every background that is not white: `element: colour`. */
async function colours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const lightness = (colour: string): { light: number; opaque: boolean } => {
      if (!canvas) throw new Error('no canvas to read colours with');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return { light: (red * 0.3 + green * 0.59 + blue * 0.11) / 255, opaque: alpha > 0 };
    };
    return [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const { color, backgroundColor, backgroundImage } = getComputedStyle(element);
        const ground = lightness(backgroundColor);
        const ownText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        const name = `${element.tagName.toLowerCase()} »${element.textContent?.trim().slice(0, 30)}«`;
        return [
          ...(ground.opaque && ground.light < 0.99 ? [`${name} on ${backgroundColor}`] : []),
          ...(backgroundImage.includes('url(') ? [`${name} on a picture`] : []),
          ...(ownText && lightness(color).light > 0.35 ? [`${name} in ${color}`] : []),
        ];
      });
  });
}

/** Links of the text without their URL printed behind them; in-page ones, and the titles of drawings and indexes, need none. */
async function linksWithoutAddress(page: Page): Promise<(string | null)[]> {
  return page.locator('main a[href]:not([href^="#"], .card-link):visible').evaluateAll((all) =>
    all
      .map((link) => {
        const { content, position, display } = getComputedStyle(link, '::after');
        const href = link.getAttribute('href') ?? '';
        // In the flow of the text: an overlaid URL would be unreadable.
        const isPrinted = content.includes(href) && position === 'static' && display !== 'none';
        return isPrinted ? null : href;
      })
      .filter((href) => href !== null),
  );
}
