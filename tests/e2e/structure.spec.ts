import { expect, test } from '@playwright/test';
import { madeOnRequest, pages } from './pages.ts';

for (const path of [...pages.map((each) => each.path), ...madeOnRequest]) {
  test(`${path} is built as a document: language, one main, one h1, headings in order, unique ids`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await expect(page.locator('main')).toHaveCount(1);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);

    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
    // The list »Indhold på siden« may stand before the text; the first heading is the h1 all the same.
    expect(levels[0]).toBe(1);
    const skipped = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
    expect(await page.locator('h1, h2, h3, h4').filter({ hasNotText: /\S/ }).count()).toBe(0);

    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    await expect(page.locator('img:not([alt])')).toHaveCount(0);
    await expect(page.locator('svg:not([aria-hidden=true], [role=img][aria-label])')).toHaveCount(0);
  });

  test(`${path} names its landmarks, each kind apart`, async ({ page }) => {
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const names = await page.locator('nav:visible, aside:visible, section[aria-labelledby]:visible').evaluateAll((all) =>
        all.map((landmark) => {
          const labelledBy = landmark.getAttribute('aria-labelledby');
          const label = labelledBy ? document.getElementById(labelledBy)?.textContent : landmark.ariaLabel;
          return `${landmark.tagName} ${label ?? ''}`.trim();
        }),
      );
      expect(names.filter((name) => !name.includes(' '))).toEqual([]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
}

test('a table is read with its caption and its headers', async ({ page }) => {
  await page.goto('/tilgaengelighed');
  const table = page.getByRole('table', { name: /Nyttige taster/ });
  await expect(table.getByRole('columnheader')).toHaveText(['Tast', 'Hvad den gør']);
  await expect(table.getByRole('rowheader', { name: 'Skift og Tab' })).toBeVisible();
});

test('the history is a list of events with machine-readable dates', async ({ page }) => {
  await page.goto('/baggrund');
  const times = page.getByRole('main').getByRole('listitem').locator('time');
  await expect(times).toHaveText(['2004', /foråret 2005/i, '2011', '2014']);
  for (const time of await times.all()) await expect(time).toHaveAttribute('datetime', /^\d{4}(-\d\d)*$/);
});

test('the map of who stands behind is a nested list to a screen reader', async ({ page }) => {
  await page.goto('/organisation');
  const map = page.getByRole('region', { name: 'Parter og netværk' });
  const side = (name: string) => map.getByRole('listitem').filter({ hasText: name }).getByRole('listitem');
  await expect(side('Arbejdsgivere')).toHaveText(['Danske Regioner', 'KL']);
  await expect(side('Lønmodtagere')).toHaveText([/^Forhandlings\u00ad?fællesskabet$/]);
  await expect(map.getByRole('link')).toHaveText(['Topledere', 'Mellemledere', 'Ledere']);
});
