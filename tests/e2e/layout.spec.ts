import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { madeOnRequest, pages, screens } from './pages.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const schemes = ['light', 'dark'] as const;

for (const path of [...pages.map((each) => each.path), ...madeOnRequest]) {
  test(`${path} has no fault that axe can find, on any screen, in both schemes`, async ({ page }) => {
    await page.goto(path);
    const faults: string[] = [];
    for (const screen of screens) {
      await page.setViewportSize(screen);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await axe(page)) faults.push(`${screen.width} ${colorScheme}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test(`${path} never scrolls sideways, nor with text at twice the size`, async ({ page }) => {
    await page.goto(path);
    const faults: string[] = [];
    for (const screen of screens) {
      await page.setViewportSize(screen);
      for (const wide of await widerThanScreen(page)) faults.push(`${screen.width}: ${wide}`);
    }
    await page.setViewportSize(screens[0]);
    await page.evaluate(() => {
      const { style } = document.documentElement;
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      style.setProperty('font-size', `${size * 2}px`, 'important');
    });
    for (const wide of await widerThanScreen(page)) faults.push(`320, text at 200 %: ${wide}`);
    expect(faults).toEqual([]);
  });

  test(`${path} keeps everything in view when a visitor sets wider text spacing`, async ({ page }) => {
    // WCAG 1.4.12 names these four values.
    await page.setViewportSize(screens[0]);
    await page.goto(path);
    await page.evaluate(() => {
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        element.style.setProperty('line-height', '1.5', 'important');
        element.style.setProperty('letter-spacing', '0.12em', 'important');
        element.style.setProperty('word-spacing', '0.16em', 'important');
      }
    });
    expect(await widerThanScreen(page)).toEqual([]);
  });
}

test('the open menu has no fault that axe can find, and fits the narrowest screen', async ({ page }) => {
  await page.setViewportSize(screens[0]);
  await page.goto('/organisation');
  await page.locator('summary', { hasText: 'Menu' }).click();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }
  expect(await widerThanScreen(page)).toEqual([]);
});

/** What axe finds, one line a rule: its id and where. */
async function axe(page: Page): Promise<string[]> {
  // One frame only, so the mode without a second tab for the result does.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Elements that reach past the screen's right or left edge when the page can be scrolled sideways; else none. */
async function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const named = out.map((element) => `${element.tagName.toLowerCase()} »${element.textContent?.slice(0, 40)}«`);
    return [`the page is ${scrollWidth} wide; past the edge: ${named.slice(-3).join(', ')}`];
  });
}
