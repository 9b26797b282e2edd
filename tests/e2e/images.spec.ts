import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { screens } from './expectedPages.ts';

for (const screen of screens) {
  test(`at ${screen.width} the image of /formaal is AVIF in a suitable size and causes no layout shift`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    const imageResponse = page.waitForResponse((response) => response.url().includes('/media/images/'));
    await page.goto('/formaal');
    const image = page.getByRole('main').locator('picture img');
    await expect(image).toHaveAttribute('width', /^\d+$/);
    await expect(image).toHaveAttribute('height', /^\d+$/);
    await expect(image).toHaveAttribute('loading', 'lazy');
    await image.scrollIntoViewIfNeeded();
    const answer = await imageResponse;
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('image/avif');
    expect(answer.headers()['cache-control']).toContain('immutable');
    await expect
      .poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    const { rendered, sent } = await image.evaluate((each) => ({
      rendered: each.getBoundingClientRect().width,
      sent: Number(/(\d+)\.avif$/.exec((each as HTMLImageElement).currentSrc)?.[1]),
    }));
    expect(sent).toBeGreaterThanOrEqual(rendered * 0.9);
    expect(sent).toBeLessThanOrEqual(Math.max(640, rendered * 1.7));

    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const observer = new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(shifts.reduce((sum, { value }) => sum + value, 0));
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          // Without a layout shift the observer is never called; two frames after its start there was none.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
}

test('the image of /formaal exists as AVIF, WebP and JPEG, each of its declared type', async ({
  page,
  request,
}) => {
  await page.goto('/formaal');
  const picture = page.getByRole('main').locator('picture');
  const first = (set: string | null) => set?.split(' ')[0] ?? '';
  const offered = {
    avif: first(await picture.locator('source[type="image/avif"]').getAttribute('srcset')),
    webp: first(await picture.locator('source[type="image/webp"]').getAttribute('srcset')),
    jpeg: first(await picture.locator('img').getAttribute('src')),
  };
  for (const [format, address] of Object.entries(offered)) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()['content-type']).toBe(`image/${format}`);
    const { format: found, compression } = await sharp(await response.body()).metadata();
    expect(found === 'heif' ? compression?.replace('av1', 'avif') : found).toBe(format);
  }
});

test('a size that no page uses is not generated', async ({ page, request }) => {
  await page.goto('/formaal');
  const address = (await page.getByRole('main').locator('picture img').getAttribute('src')) ?? '';
  for (const unusedPath of [
    ...['801.jpg', '999999.jpg', '800.svg', '800.jpg%3Ffm=png', '0-0-0-0-800.jpg'],
    // A size that pages use, in crops that no editor has set.
    ...['0-0-10-10-800.jpg', '1-2-300-400-deling.png'],
  ]) {
    const response = await request.get(address.replace(/[^/]+$/, unusedPath));
    expect(response.status(), unusedPath).toBe(404);
  }
});
