import { expect, type Page, test } from '@playwright/test';
import { renderedOnRequest, samplePages } from './expectedPages.ts';
import { widerThanScreen } from './support/widerThanScreen.ts';

/** A window of 1280 × 1024 pixels at 400 % (WCAG 1.4.10). */
test.use({ viewport: { width: 320, height: 256 } });

const maxStops = 60;

for (const path of [...samplePages.map((each) => each.path), ...renderedOnRequest]) {
  test(`${path} at 400 %: nothing scrolls sideways, and what has the focus is in view and covered by nothing`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await widerThanScreen(page)).toEqual([]);
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < maxStops; stops++) {
      await page.keyboard.press('Tab');
      const focus = await focusInView(page);
      if (focus === undefined) break;
      if (focus !== '') hidden.push(focus);
    }
    expect(stops).toBeGreaterThan(3);
    expect(hidden).toEqual([]);
  });
}

/** Empty if the middle of the focused element is visible, else the element; `undefined` after the last one. */
const focusInView = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A link of two lines has a box for each.
    const box = element.getClientRects()[0];
    const at = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return at && (element.contains(at) || at.contains(element)) ? '' : element.outerHTML.slice(0, 120);
  });
