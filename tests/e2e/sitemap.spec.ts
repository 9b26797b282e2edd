import { expect, test } from '@playwright/test';
import { pages } from './expectedPages.ts';
import { SITE_URL } from './support/testSite.ts';

test('the sitemap lists every page and nothing else, with absolute URLs', async ({ request }) => {
  const response = await request.get('/sitemap.xml');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('xml');
  const urls = [...(await response.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect([...urls].sort()).toEqual(pages.map(({ path }) => `${SITE_URL}${path}`).sort());
});

test('the dates in the sitemap are days, and none is in the future', async ({ request }) => {
  const text = await (await request.get('/sitemap.xml')).text();
  const dates = [...text.matchAll(/<lastmod>(.*?)<\/lastmod>/g)].map(([, date]) => date ?? '');
  expect(dates.length).toBeGreaterThan(0);
  // Dates are Danish: shortly before midnight in UTC, a page can be from tomorrow.
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen' }).format();
  for (const date of dates) {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(date <= today, date).toBe(true);
  }
});

test('robots.txt names the sitemap, and keeps crawlers out of routes that are not pages', async ({
  request,
}) => {
  const response = await request.get('/robots.txt');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('text/plain');
  const lines = (await response.text()).split('\n').map((line) => line.trim());
  expect(lines).toContain(`Sitemap: ${SITE_URL}/sitemap.xml`);
  expect(lines).toContain('Disallow: /api/');
  expect(lines).not.toContain('Disallow: /');
  const forbidden = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
  for (const { path } of pages) expect(forbidden.filter((start) => path.startsWith(start))).toEqual([]);
});
