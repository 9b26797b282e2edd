import { expect, test } from '@playwright/test';
import { asRead, pages, wordsOf } from './pages.ts';
import { SITE_URL } from './support/site.ts';

for (const { path, title, heading, says } of pages) {
  test(`${path} answers 200 with its content in the HTML itself`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8');
    const words = wordsOf(await answer.text());
    for (const sentence of [heading, ...says]) expect(words).toContain(sentence);
  });

  test(`${path} shows its content with scripts off, and is headed and named as it should be`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    const seen = asRead(await main.innerText());
    for (const sentence of says) expect(seen).toContain(sentence);
    expect(asRead(await main.getByRole('heading', { level: 1 }).innerText())).toBe(heading);

    expect(await page.title()).toBe(title);
    const head = page.locator('head');
    await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', `${SITE_URL}${path}`);
    await expect(head.locator('meta[property="og:url"]')).toHaveAttribute('content', `${SITE_URL}${path}`);
    const description = (await head.locator('meta[name=description]').getAttribute('content')) ?? '';
    expect(description.length).toBeGreaterThan(40);
    expect(description.length).toBeLessThan(170);
    expect(await head.innerHTML()).not.toContain('\u00ad');
    await expect(head.locator('meta[name=robots][content*=noindex]')).toHaveCount(0);
    await context.close();
  });
}

test('no two pages share a title or a description', async ({ request }) => {
  const heads = await Promise.all(pages.map(async ({ path }) => (await request.get(path)).text()));
  for (const pattern of [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)"/]) {
    const found = heads.map((html) => pattern.exec(html)?.[1]);
    expect(new Set(found).size).toBe(pages.length);
  }
});

test('every link of every page leads to a page or a place on it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const ids = new Map<string, string[]>();
  const links: { from: string; to: URL }[] = [];
  for (const { path } of pages) {
    await page.goto(path);
    ids.set(path, await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id)));
    const hrefs = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    links.push(...hrefs.map((href) => ({ from: path, to: new URL(href) })));
  }
  await context.close();
  const inner = links.filter(({ to }) => to.origin === new URL(baseURL ?? '').origin);
  const dead = inner.filter(({ to }) => {
    const there = ids.get(to.pathname);
    return !there || (to.hash !== '' && !there.includes(decodeURIComponent(to.hash.slice(1))));
  });
  expect(dead.map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`)).toEqual([]);
  for (const { to } of links) expect(to.protocol).toMatch(/^https?:$|^mailto:$|^tel:$/);
});
