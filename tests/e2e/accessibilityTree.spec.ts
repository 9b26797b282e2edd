import { expect, type Page, test } from '@playwright/test';
import { screens } from './expectedPages.ts';

const [phone, , , desktop] = screens;

/**
 * A page of each template, with the name of the file that has its accessibility tree: what a screen reader reads. Read the
 * difference before you accept one (`npm run test:e2e -- e2e/accessibilityTree --update-snapshots`).
 */
const templates = {
  frontPage: '/',
  aims: '/formaal',
  timeline: '/baggrund',
  overview: '/formaal-og-baggrund',
  strategy: '/strategi/ok21',
  standsBehind: '/organisation',
  networkGroups: '/netvaerksgrupper',
  networkGroup: '/netvaerksgrupper/ledere',
  accessibility: '/tilgaengelighed',
  privacy: '/privatliv',
  search: '/soeg',
  searchResults: '/soeg?q=styregruppen',
  nothingFound: '/soeg?q=xyzzy',
  notFound: '/findes-ikke',
  english: '/en/network-groups/leaders',
};

for (const [name, path] of Object.entries(templates)) {
  test(`${path}: the content is read as it was last judged`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(path);
    await hideDay(page);
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
}

for (const [name, screen] of Object.entries({ phone, desktop })) {
  test(`at ${screen.width} header and footer are read as they were last judged`, async ({ page }) => {
    await page.setViewportSize(screen);
    await page.goto('/netvaerksgrupper/ledere');
    if (screen === phone) await page.locator('summary', { hasText: 'Menu' }).click();
    await expect(page.getByRole('banner')).toMatchAriaSnapshot({ name: `header-${name}.aria.yml` });
    await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot({ name: 'footer.aria.yml' });
  });
}

/** Removes the day of the last update: that of the first content is the day of the build. */
const hideDay = (page: Page): Promise<void> =>
  page.locator('main time').evaluateAll((all) => {
    for (const time of all)
      if (/^(Senest opdateret|Last updated)/.test(time.parentElement?.textContent ?? ''))
        time.textContent = '…';
  });
