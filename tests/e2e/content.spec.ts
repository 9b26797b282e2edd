import { expect, test } from '@playwright/test';
import { languageCodes, languageOf } from '#lib/languages.ts';
import { asRead, pages, wordsOf } from './expectedPages.ts';
import { SITE_URL } from './support/testSite.ts';

test.use({ javaScriptEnabled: false });

for (const { path, title, heading, says } of pages) {
  test(`${path} answers 200 with its content in the HTML, visible without script, and the right title and metadata`, async ({
    page,
  }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect(response?.request().redirectedFrom()).toBeNull();
    expect(response?.headers()['content-type']).toBe('text/html; charset=utf-8');
    const words = wordsOf((await response?.text()) ?? '');
    const main = page.getByRole('main');
    // Only visible text: hidden text is not content.
    // biome-ignore lint/performance/useDomNodeTextContent: textContent includes hidden text
    const visibleText = asRead(await main.innerText());
    for (const sentence of says) {
      expect(words).toContain(sentence);
      expect(visibleText).toContain(sentence);
    }
    expect(asRead((await main.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(heading);

    expect(await page.title()).toBe(title);
    const head = page.locator('head');
    await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', `${SITE_URL}${path}`);
    await expect(head.locator('meta[property="og:url"]')).toHaveAttribute('content', `${SITE_URL}${path}`);
    const description = (await head.locator('meta[name=description]').getAttribute('content')) ?? '';
    expect(description.length).toBeGreaterThan(40);
    expect(description.length).toBeLessThan(170);
    await expect(head.locator('meta[name=robots][content*=noindex]')).toHaveCount(0);
    expect(await head.innerHTML()).not.toContain('\u00ad');
  });
}

for (const language of languageCodes) {
  test(`no two pages share a title or a description: ${language}`, async ({ request }) => {
    const paths = pages.map(({ path }) => path).filter((path) => languageOf(path) === language);
    const heads = await Promise.all(paths.map(async (path) => (await request.get(path)).text()));
    for (const pattern of [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)"/]) {
      const matches = heads.map((html) => pattern.exec(html)?.[1]);
      expect(new Set(matches).size).toBe(paths.length);
    }
  });
}

test('every link of every page leads to a page, or to an element on a page', async ({ page, baseURL }) => {
  const ids = new Map<string, string[]>();
  const links: { from: string; to: URL }[] = [];
  for (const { path } of pages) {
    await page.goto(path);
    ids.set(path, await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id)));
    const hrefs = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    links.push(...hrefs.map((href) => ({ from: path, to: new URL(href) })));
  }
  const inner = links.filter(({ to }) => to.origin === baseURL);
  expect(inner.length).toBeGreaterThan(100);
  const dead = inner.filter(({ to }) => {
    const targetIds = ids.get(to.pathname);
    return !targetIds || (to.hash !== '' && !targetIds.includes(decodeURIComponent(to.hash.slice(1))));
  });
  expect(dead.map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`)).toEqual([]);
  const schemes = new Set(links.filter(({ to }) => to.origin !== baseURL).map(({ to }) => to.protocol));
  for (const scheme of schemes) expect(['https:', 'mailto:', 'tel:']).toContain(scheme);
});
