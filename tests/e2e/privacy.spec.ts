import { expect, test } from '@playwright/test';
import { renderedOnRequest, samplePages } from './expectedPages.ts';

for (const path of [...samplePages.map((each) => each.path), ...renderedOnRequest]) {
  test(`${path} sends requests only to the site, and stores nothing on the device`, async ({
    page,
    context,
    baseURL,
  }) => {
    const requestUrls: string[] = [];
    const cookies: string[] = [];
    context.on('request', (request) => requestUrls.push(request.url()));
    context.on('response', async (response) => {
      cookies.push(
        ...(await response.headersArray())
          .filter(({ name }) => /^set-cookie2?$/i.test(name))
          .map(({ value }) => value),
      );
    });
    page.on('websocket', (socket) => requestUrls.push(socket.url()));
    await page.goto(path);
    // Scrolls down the whole page, so that lazy content loads too.
    for (const image of await page.locator('img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((each) => (each as HTMLImageElement).complete)).toBe(true);
    }
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');

    expect(
      requestUrls.filter((address) => new URL(address).origin !== baseURL && !address.startsWith('data:')),
    ).toEqual([]);
    expect(cookies).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const storage = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }));
    expect(storage).toEqual({ cookie: '', local: 0, session: 0, databases: 0, workers: 0 });
    await expect(page.locator('iframe, embed, object')).toHaveCount(0);
  });
}

test('the files of a page, from images to the sitemap, set no cookie', async ({ request }) => {
  const html = await (await request.get('/formaal')).text();
  const files = [...html.matchAll(/(?:src|href)="(\/(?:_next|media|icon)[^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  expect(files.length).toBeGreaterThan(2);
  for (const file of [...files, '/sitemap.xml', '/robots.txt']) {
    const response = await request.get(file.replaceAll('&amp;', '&'));
    expect(response.status(), file).toBe(200);
    expect(response.headers()['set-cookie'], file).toBeUndefined();
  }
});
