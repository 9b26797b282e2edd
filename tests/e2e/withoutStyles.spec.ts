import { expect, test } from '@playwright/test';
import { renderedOnRequest, samplePages, screens } from './expectedPages.ts';
import { widerThanScreen } from './support/widerThanScreen.ts';

const [narrowest, , , desktop] = screens;
const paths = [...samplePages.map((each) => each.path), ...renderedOnRequest];

for (const path of paths) {
  test(`${path} without its styles: drawings keep their size, and nothing scrolls sideways`, async ({
    page,
  }) => {
    // The styles are in the page itself.
    await page.route(
      () => true,
      async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(
          /<style.*?<\/style>|<link[^>]+stylesheet[^>]*>/gs,
          '',
        );
        await route.fulfill({ response, body });
      },
    );
    await page.setViewportSize(desktop);
    await page.goto(path);
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
    // Without styles, a browser shows a picture in its own size.
    await page.locator('picture').evaluateAll((all) => all.map((picture) => picture.remove()));
    expect(await widerThanScreen(page)).toEqual([]);
    const drawings = await page
      .locator('svg:visible')
      .evaluateAll((all) => all.map((svg) => [svg.getAttribute('width'), svg.getBoundingClientRect().width]));
    for (const [width, shown] of drawings) {
      expect(Number(width)).toBeGreaterThan(0);
      expect(Number(shown)).toBeLessThanOrEqual(Number(width));
    }
    // The text is in the order of reading.
    await expect(page.getByRole('link').first()).toHaveAttribute('href', /^#/);
  });

  test(`${path} without its images names what they show, and nothing scrolls sideways`, async ({ page }) => {
    await page.route(/\/media\//, (route) => route.abort());
    await page.setViewportSize(narrowest);
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await widerThanScreen(page)).toEqual([]);
    for (const image of await page.getByRole('img').all()) await expect(image).toHaveAccessibleName(/\S/);
  });
}
