import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pages, renderedOnRequest, samplePages, screens } from './expectedPages.ts';
import { widerThanScreen } from './support/widerThanScreen.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [narrowest, widest] = [screens[0], screens[screens.length - 1] ?? screens[0]];

for (const path of [...samplePages.map((each) => each.path), ...renderedOnRequest]) {
  test(`${path} has no axe violations on the narrowest and the widest screen, in both colour schemes`, async ({
    page,
  }) => {
    await page.goto(path);
    const faults: string[] = [];
    // The menu is the only part whose axe result changes between the two.
    for (const screen of [narrowest, widest]) {
      await page.setViewportSize(screen);
      for (const fault of await axe(page)) faults.push(`${screen.width}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}

for (const path of [...pages.map((each) => each.path), ...renderedOnRequest]) {
  test(`${path} never scrolls sideways: on no screen, with no text size or spacing`, async ({ page }) => {
    await page.goto(path);
    const faults: string[] = [];
    const look = async (name: string) => {
      for (const wide of await widerThanScreen(page)) faults.push(`${name}: ${wide}`);
    };
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await look(`${screen.width}`);
    }
    await page.setViewportSize(narrowest);
    // Values from WCAG 1.4.12. They are set through the CSSOM, because the policy might block a style sheet of the
    // test.
    await page.evaluate(() => {
      for (const { style } of document.body.querySelectorAll<HTMLElement>('*')) {
        style.setProperty('line-height', '1.5', 'important');
        style.setProperty('letter-spacing', '0.12em', 'important');
        style.setProperty('word-spacing', '0.16em', 'important');
      }
      for (const { style } of document.body.querySelectorAll('p')) {
        style.setProperty('margin-bottom', '2em', 'important');
      }
    });
    await look(`${narrowest.width}, wide spacing`);
    await page.reload();
    await page.evaluate(() => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      document.documentElement.style.setProperty('font-size', `${size * 2}px`, 'important');
    });
    await look(`${narrowest.width}, text at 200 %`);
    expect(faults).toEqual([]);
  });
}

test('the open menu has no axe violations, and fits the narrowest screen', async ({ page }) => {
  await page.setViewportSize(narrowest);
  await page.goto('/organisation');
  await page.locator('summary', { hasText: 'Menu' }).click();
  expect(await axe(page)).toEqual([]);
  expect(await widerThanScreen(page)).toEqual([]);
});

/** Axe violations in the two colour schemes, one line per rule: its id and the elements. */
async function axe(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  // Legacy mode opens no second tab for the result; the page is a single frame.
  const light = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  // Only the colours differ.
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).setLegacyMode(true).analyze();
  const formatViolations = (scheme: string, { violations }: typeof light) =>
    violations.map(
      ({ id, nodes }) => `${scheme}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  return [...formatViolations('light', light), ...formatViolations('dark', dark)];
}
