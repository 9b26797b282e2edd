import { expect, type Page, test } from '@playwright/test';
import { languageOf } from '#lib/languages.ts';
import { pages, renderedOnRequest, screens } from './expectedPages.ts';

const [phone, , , desktop] = screens;

for (const path of [...pages.map((each) => each.path), ...renderedOnRequest]) {
  test(`${path} has the structure of a document: language, landmarks, headings in order, unique ids`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', languageOf(path));
    await expect(page.locator('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);

    const headings = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) =>
        all.map((each) => ({ level: Number(each.tagName[1]), text: each.textContent ?? '' })),
      );
    const levels = headings.map(({ level }) => level);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    for (const { text } of headings) expect(text.trim()).not.toBe('');

    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(repeated(ids)).toEqual([]);
    await expect(page.locator('img:not([alt])')).toHaveCount(0);
    await expect(page.locator('svg:not([aria-hidden=true], [role=img][aria-label])')).toHaveCount(0);

    await expectNamedLandmarks(page);
    await page.setViewportSize(desktop);
    await expectNamedLandmarks(page);
  });
}

test('a table has its caption and its headers', async ({ page }) => {
  await page.goto('/tilgaengelighed');
  const table = page.getByRole('table', { name: /Taster, og hvad de gør/ });
  await expect(table.getByRole('columnheader')).toHaveText(['Tast', 'Hvad den gør']);
  await expect(table.getByRole('rowheader', { name: 'Skift og Tab' })).toBeVisible();
});

test('the history is a list of events with machine-readable dates', async ({ page }) => {
  await page.goto('/baggrund');
  const times = page.getByRole('main').getByRole('listitem').locator('time');
  await expect(times).toHaveText(['2004', /foråret 2005/i, '2011', '2014']);
  for (const time of await times.all()) await expect(time).toHaveAttribute('datetime', /^\d{4}(-\d\d)*$/);
});

test('the map of organisations is a nested list for a screen reader', async ({ page }) => {
  await page.goto('/organisation');
  const map = page.getByRole('region', { name: 'Parter og netværksgrupper' });
  const side = (name: string) => map.getByRole('listitem').filter({ hasText: name }).getByRole('listitem');
  await expect(side('Arbejdsgivere')).toHaveText(['Danske Regioner', 'KL']);
  await expect(side('Lønmodtagere')).toHaveText([/^Forhandlings\u00ad?fællesskabet$/]);
  await expect(map.getByRole('link')).toHaveText(['Topledere', 'Mellemledere', 'Ledere']);
});

/** Every visible landmark has a name, and no two of a kind have the same. */
async function expectNamedLandmarks(page: Page): Promise<void> {
  const names = await page
    .locator('nav:visible, aside:visible, section[aria-labelledby]:visible')
    .evaluateAll((all) =>
      all.map((landmark) => {
        const labelledBy = landmark.getAttribute('aria-labelledby');
        const label = labelledBy ? document.getElementById(labelledBy)?.textContent : landmark.ariaLabel;
        return { kind: landmark.tagName, label: label?.trim() ?? '' };
      }),
    );
  expect(names.filter(({ label }) => label === '')).toEqual([]);
  expect(repeated(names.map(({ kind, label }) => `${kind} ${label}`))).toEqual([]);
}

const repeated = (values: string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
