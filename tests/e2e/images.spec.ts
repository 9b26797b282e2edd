import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { screens } from './expectedPages.ts';
import { lakeClient } from './support/lakeClient.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// A photo on /formaal instead of its drawing. It has its own site, because it is edited.
const token = 'en-noegle-til-billeder';
const file = /\/media\/images\/[^" ]+/g;
let site: TestSite;
const client = () => lakeClient(site, token);
const htmlOfPage = async () => (await fetch(`${site.url}/formaal`)).text();
const imagesOfPage = async (): Promise<string[]> => (await htmlOfPage()).match(file) ?? [];
const statusOf = async (path: string) => (await fetch(site.url + path)).status;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
});
test.afterAll(async () => {
  await site?.stop();
});

test('the drawing of /formaal is sent as it is, in the colours of both schemes', async ({ page }) => {
  const loaded = page.waitForResponse((response) => response.url().includes('/media/images/'));
  await page.goto(`${site.url}/formaal`);
  const image = page.getByRole('main').locator('img');
  await image.scrollIntoViewIfNeeded();
  const response = await loaded;
  expect(response.headers()['content-type']).toBe('image/svg+xml');
  expect(response.headers()['cache-control']).toContain('immutable');
  expect(response.headers()['content-security-policy']).toContain('sandbox');
  const pixels = async () => (await sharp(await image.screenshot()).stats()).channels.map(({ mean }) => mean);
  await expect
    .poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  const light = await pixels();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await pixels();
  for (const [channel, mean] of light.entries()) expect(dark[channel]).toBeLessThan(mean);
});

test('a photo is served as AVIF, WebP and JPEG, each of its declared type', async () => {
  const photo = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#3c7556' } })
    .jpeg()
    .toBuffer();
  const { _id } = await client().assets.upload('image', photo, { filename: 'foto.jpg' });
  const image = { _type: 'image', asset: { _type: 'reference', _ref: _id } };
  await client().patch('page-formaal').set({ 'blocks[_type == "figure"].image': image }).commit();
  // As long as a publish may take on a busy machine; no time is measured here.
  await expect.poll(imagesOfPage, { timeout: 20_000 }).toContainEqual(expect.stringContaining('320.avif'));
  for (const format of ['avif', 'webp', 'jpg']) {
    const path = (await imagesOfPage()).find((each) => each.endsWith(`.${format}`)) ?? '';
    const response = await fetch(site.url + path);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type')).toBe(`image/${format.replace('jpg', 'jpeg')}`);
    const { format: found, compression } = await sharp(await response.bytes()).metadata();
    expect((found === 'heif' ? compression?.replace('av1', 'avif') : found)?.replace('jpeg', 'jpg')).toBe(
      format,
    );
  }
});

for (const screen of screens)
  test(`at ${screen.width} a photo is AVIF in a suitable size and causes no layout shift`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    const imageResponse = page.waitForResponse((response) => response.url().includes('/media/images/'));
    await page.goto(`${site.url}/formaal`);
    const image = page.getByRole('main').locator('picture img');
    await expect(image).toHaveAttribute('width', /^\d+$/);
    await expect(image).toHaveAttribute('height', /^\d+$/);
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

test('a size that no page uses is not generated', async () => {
  const path = (await imagesOfPage()).find((each) => each.endsWith('800.jpg')) ?? '';
  for (const unused of [
    ...['801.jpg', '999999.jpg', '800.svg', 'tegning.svg', '800.jpg%3Ffm=png', '0-0-0-0-800.jpg'],
    // A size that pages use, in crops that no editor has set.
    ...['0-0-10-10-800.jpg', '1-2-300-400-deling.png'],
  ])
    expect([unused, await statusOf(path.replace(/[^/]+$/, unused))]).toEqual([unused, 404]);
});

test('visitors can load a crop that an editor has set, and no other', async () => {
  const address = (await imagesOfPage()).find((each) => each.endsWith('320.avif')) ?? '';
  const otherCrop = address.replace(/\/[^/]*320\.avif$/, '/0-0-100-50-320.avif');
  expect(await statusOf(otherCrop)).toBe(404);
  const crop = { _type: 'sanity.imageCrop', top: 0.1, bottom: 0.1, left: 0.25, right: 0.25 };
  await client().patch('page-formaal').set({ 'blocks[_type == "figure"].image.crop': crop }).commit();
  await expect
    .poll(async () => (await imagesOfPage()).join(' '), { timeout: 20_000 })
    .toMatch(/\/\d+-\d+-\d+-\d+-320\.avif/);
  const cropped = (await imagesOfPage()).filter((each) => /\/\d+-\d+-\d+-\d+-320\.\w+$/.test(each));
  for (const each of cropped) {
    const response = await fetch(site.url + each);
    expect([each, response.status]).toEqual([each, 200]);
    const { width, height } = await sharp(await response.bytes()).metadata();
    const [, , w = 0, h = 1] = /(\d+)-(\d+)-(\d+)-(\d+)-320/.exec(each)?.slice(1).map(Number) ?? [];
    expect([width, Math.round(height * (w / h))]).toEqual([320, expect.closeTo(320, -0.5)]);
  }
  expect(await statusOf(otherCrop)).toBe(404);
  await site.lake.stop();
  expect(await statusOf(otherCrop)).toBe(503);
});
