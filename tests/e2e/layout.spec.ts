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
    await page.evaluate(spaceText);
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

/** Runs in the page: the spacing of WCAG 1.4.12, through the CSSOM, because the policy might block a style sheet of the test. */
function spaceText(): void {
  for (const { style } of document.body.querySelectorAll<HTMLElement>('*')) {
    style.setProperty('line-height', '1.5', 'important');
    style.setProperty('letter-spacing', '0.12em', 'important');
    style.setProperty('word-spacing', '0.16em', 'important');
  }
  for (const { style } of document.body.querySelectorAll('p'))
    style.setProperty('margin-bottom', '2em', 'important');
}

for (const path of ['/organisation', '/en/organisation']) {
  test(`${path}: nothing lies over the site name or the names under the gable, with wide spacing either`, async ({
    page,
  }) => {
    await page.setViewportSize(narrowest);
    await page.goto(path);
    for (const isSpaced of [false, true]) {
      if (isSpaced) await page.evaluate(spaceText);
      const edge = async (selector: string, side: 'top' | 'bottom' | 'left' | 'right') =>
        page
          .locator(selector)
          .first()
          .evaluate((element, name) => element.getBoundingClientRect()[name], side);
      expect(await edge('header a > span', 'right')).toBeLessThanOrEqual(await edge('summary', 'left'));
      const map = 'section.hang .card:has(> div > svg)';
      expect(await edge(`${map} svg`, 'bottom')).toBeLessThanOrEqual(await edge(`${map} li p`, 'top'));
    }
  });
}

test('the history is drawn from the left of the title to the right of the margin notes, and its last lanes are dotted', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/baggrund');
  const sides = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return box && [Math.round(box.x), Math.round(box.x + box.width)];
  };
  const drawing = page.locator('article svg[aria-hidden=true]').first();
  expect(await drawing.boundingBox()).toMatchObject({ x: (await sides('h1'))?.[0] });
  expect((await sides('article svg[aria-hidden=true]'))?.[1]).toBe((await sides('article aside'))?.[1]);
  await expect(drawing.locator('[stroke-dasharray="1 9"]')).toHaveCount(1);
  await expect(drawing.getByText('I dag')).toBeVisible();
  await page.setViewportSize(narrowest);
  await expect(drawing).toBeHidden();
});

test('the footer of a short page ends at the foot of a high screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1400 });
  await page.goto('/soeg');
  const end = await page.getByRole('contentinfo').evaluate((footer) => footer.getBoundingClientRect().bottom);
  expect(Math.round(end)).toBe(1400);
});

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
