import { expect, type Page, test } from '@playwright/test';
import { textsIn } from '#lib/i18n/texts.ts';
import { languageOf } from '#lib/languages.ts';
import { pages, samplePages, screens } from './expectedPages.ts';

const [phone, largePhone, , desktop] = screens;
const menu = ['/formaal-og-baggrund', '/strategi', '/organisation', '/netvaerksgrupper', '/soeg'];
/** On wide screens there is a search field beside the menu. */
const menuOn = (screen: (typeof screens)[number]) => (screen === desktop ? menu.slice(0, -1) : menu);

// Script is disabled in every test here: everything must be reachable by keyboard with HTML alone.
test.use({ javaScriptEnabled: false, actionTimeout: 5_000, contextOptions: { reducedMotion: 'reduce' } });

for (const { path } of samplePages) {
  test(`${path}: the first Tab reaches the skip link, and Enter moves focus past the menu`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: textsIn(languageOf(path)).skipLink });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus, footer :focus')).toHaveCount(1);
  });

  test(`${path}: every focusable element is visible, has a focus indicator, is large enough and in order`, async ({
    page,
  }) => {
    for (const screen of [phone, desktop]) {
      await page.setViewportSize(screen);
      await page.goto(path);
      const stops = await walk(page);
      expect(stops.flatMap(faultsOf)).toEqual([]);
      // In reading order, none left out, none twice.
      expect(stops.map((stop) => stop.place)).toEqual(stops.map((_, index) => index));
      expect(stops.length).toBe(stops[0]?.among);
    }
  });
}

for (const screen of [phone, largePhone]) {
  for (const key of ['Enter', 'Space']) {
    test(`at ${screen.width} the menu opens and closes with ${key}`, async ({ page }) => {
      await page.setViewportSize(screen);
      await page.goto('/formaal');
      const links = page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link');
      await expect(links).toHaveCount(0);
      await page.locator('summary', { hasText: 'Menu' }).focus();
      await page.keyboard.press(key);
      // The language switch is in the menu too.
      await expect(links).toHaveCount(menu.length + 1);
      await page.keyboard.press('Tab');
      await expect(links.first()).toBeFocused();
      for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press(key);
      await expect(links).toHaveCount(0);
    });
  }
}

for (const screen of [phone, desktop]) {
  for (const [index, target] of menuOn(screen).entries()) {
    test(`at ${screen.width} the menu leads to ${target} by keyboard`, async ({ page }) => {
      await page.setViewportSize(screen);
      await page.goto('/privatliv');
      if (screen === phone) {
        await tabTo(page, 'summary');
        await page.keyboard.press('Enter');
      }
      await tabTo(page, `header nav a[href="${target}"]`);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${target}$`));
      const heading = pages.find(({ path }) => path === target)?.heading ?? '';
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        new RegExp(`^${heading.split('').join('\u00ad?')}$`),
      );
      if (screen === desktop) {
        const links = page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link');
        await expect(links.nth(index)).toHaveAttribute('aria-current', 'page');
        await expect(links).toHaveCount(menuOn(screen).length);
      }
    });
  }
}

for (const { path, above } of pages.filter((each) => each.above.length > 0)) {
  test(`${path}: the breadcrumbs lead up by keyboard, step by step`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(path);
    const label = textsIn(languageOf(path)).breadcrumbs;
    const crumbs = page.getByRole('navigation', { name: label });
    const hrefs = await crumbs
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(above);
    await expect(crumbs.locator('[aria-current=page]')).toHaveCount(1);
    for (const up of above.toReversed()) {
      await tabTo(page, `nav[aria-label="${label}"] a[href="${up}"]`);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL((url) => url.pathname === up);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
}

for (const [path, marked] of [
  ['/formaal', 'Formål og baggrund'],
  ['/netvaerksgrupper/ledere', 'Netværksgrupper'],
] as const) {
  test(`${path}: the menu marks »${marked}«, under which the page belongs`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(path);
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' });
    await expect(menu.locator('[aria-current]')).toHaveText([marked]);
    await expect(menu.locator('[aria-current=true]')).toHaveCSS('text-decoration-line', 'underline');
  });
}

const maxTabs = 80;

/** Presses Tab until the element has focus. */
async function tabTo(on: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < maxTabs; pressed++) {
    await on.keyboard.press('Tab');
    if (
      await on.evaluate(
        (targetSelector) => document.activeElement?.matches(targetSelector) ?? false,
        selector,
      )
    )
      return;
  }
  throw new Error(`${selector} is not reached with ${maxTabs} presses of Tab`);
}

type Stop = {
  name: string;
  /** Its index among all focusable elements, and the number of these. */
  place: number;
  among: number;
  inView: boolean;
  marked: boolean;
  large: boolean;
  size: string;
};

function faultsOf({ name, inView, marked, large, size }: Stop): string[] {
  const faults = [inView || 'out of view', marked || 'no visible focus', large || `only ${size} px`];
  return faults.filter((fault) => fault !== true).map((fault) => `${name}: ${fault}`);
}

/** Tabs through the page once and checks each focusable element. */
async function walk(on: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < maxTabs) {
    await on.keyboard.press('Tab');
    // The browser may scroll to the element a frame after it has focus.
    await expect
      .poll(async () => (await on.evaluate(look))?.inView ?? true, { timeout: 2_000 })
      .toBe(true)
      .catch(() => {});
    const stop = await on.evaluate(look);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`more than ${maxTabs} stops: does the focus go round?`);
}

/** Runs in the page: the focused element, or nothing when the focus has left the page. */
function look(): Stop | undefined {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return undefined;
  const reachable = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }),
  );
  const style = getComputedStyle(at);
  // A link that fills its card is as large as the card; one in running text is exempt (WCAG 2.5.8, "inline").
  const filled = getComputedStyle(at, '::after').position === 'absolute' ? (at.closest('li') ?? at) : at;
  const box = filled.getBoundingClientRect();
  const bounds = at.getBoundingClientRect();
  return {
    name: `${at.tagName.toLowerCase()} »${at.textContent?.trim().slice(0, 40)}«`,
    place: reachable.indexOf(at),
    among: reachable.length,
    inView:
      bounds.bottom > 0 && bounds.top < innerHeight && bounds.left >= 0 && bounds.right <= innerWidth + 1,
    marked: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    large:
      (box.height >= 24 && box.width >= 24) ||
      (style.display === 'inline' && at.closest('p, li, td') !== null),
    size: `${Math.round(box.width)} × ${Math.round(box.height)}`,
  };
}
