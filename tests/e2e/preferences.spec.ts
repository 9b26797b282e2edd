import { expect, type Page, test } from '@playwright/test';
import { samplePages, screens } from './expectedPages.ts';

const [phone, , , desktop] = screens;

for (const { path } of samplePages) {
  test(`${path} does not animate if the visitor prefers reduced motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const still = (times: string) => times.split(',').every((time) => Number.parseFloat(time) < 0.01);
      return [document.documentElement, ...document.body.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const name = element.tagName.toLowerCase();
        return [
          ...(style.scrollBehavior === 'smooth' ? [`${name} scrolls smoothly`] : []),
          ...(style.animationName !== 'none' && !still(style.animationDuration)
            ? [`${name} is animated`]
            : []),
          ...(style.transitionProperty !== 'none' && !still(style.transitionDuration)
            ? [`${name} has a transition`]
            : []),
        ];
      });
    });
    expect([...new Set(moving)]).toEqual([]);
  });
}

test('a link within the page jumps immediately if the visitor prefers reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(desktop);
  await page.goto('/formaal');
  const position = await page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('nav[aria-labelledby] li:last-child a');
    link?.click();
    return scrollY;
  });
  expect(position).toBeGreaterThan(100);
});

for (const screen of [phone, desktop]) {
  test(`at ${screen.width} the map's lines are visible in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize(screen);
    await page.goto('/organisation');
    const map = page.getByRole('region', { name: 'Parter og netværksgrupper' });
    const lines = await map
      .locator('svg:visible path')
      .evaluateAll((all) =>
        all.map((line) => getComputedStyle(line).stroke).filter((stroke) => stroke !== 'none'),
      );
    expect(lines.length).toBeGreaterThan(0);
    const ground = await groundOf(page);
    expect(lines.filter((colour) => [ground, 'none', 'rgba(0, 0, 0, 0)'].includes(colour))).toEqual([]);
    // The walls below the gable, the beam and the panes have a border, which forced colours preserve.
    const boxes = map.locator('.border-2, .border-x-2');
    await expect(boxes).toHaveCount(3);
    for (const box of await boxes.all()) await expect(box).toHaveCSS('border-left-style', 'solid');
    // The bar between the two sides is a border too, at one place above the eaves and below.
    const bars = await map.locator('.card > .relative:not(.group)').evaluateAll((all) =>
      all.map((each) => {
        const { borderLeftWidth, left } = getComputedStyle(each, '::before');
        const edge = each.getBoundingClientRect().left + each.clientLeft;
        return `${borderLeftWidth} at ${edge + Number.parseFloat(left)}`;
      }),
    );
    expect(bars).toHaveLength(2);
    expect(new Set(bars).size).toBe(1);
    expect(bars[0]).toMatch(/^1px/);
  });

  test(`at ${screen.width} the focus is visible in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize(screen);
    await page.goto('/netvaerksgrupper');
    const ground = await groundOf(page);
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement ?? document.body);
        return { outlineStyle, outlineColor };
      });
      expect(outline.outlineStyle).not.toBe('none');
      expect(outline.outlineColor).not.toBe(ground);
    }
  });
}

test('the menu button is visible in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(phone);
  await page.goto('/');
  const button = page.locator('summary', { hasText: 'Menu' });
  await expect(button).not.toHaveCSS('border-top-style', 'none');
  const bars = button.locator('svg path:visible');
  await expect(bars).not.toHaveCount(0);
  for (const bar of await bars.all()) await expect(bar).not.toHaveCSS('stroke', await groundOf(page));
});

test('the search button is visible in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/soeg');
  const button = page.getByRole('main').getByRole('button', { name: 'Søg' });
  await expect(button).toHaveCSS('border-top-style', 'solid');
  await expect(button).not.toHaveCSS('border-top-color', await groundOf(page));
});

/** The background colour behind everything. */
const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });

test('in forced colours the pane of the current group differs from those that are links', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/netvaerksgrupper/topledere');
  const panes = page.getByRole('navigation', { name: 'Netværksgrupper' }).getByRole('listitem');
  const grounds = await panes.evaluateAll((all) => all.map((pane) => getComputedStyle(pane).backgroundColor));
  expect(grounds).toHaveLength(3);
  expect(grounds[1]).toBe(grounds[2]);
  expect(grounds[0]).not.toBe(grounds[1]);
});
