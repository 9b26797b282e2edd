import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { lakeClient } from './support/lakeClient.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// An image with the crop that an editor has set. It has its own site, because it is edited.
const token = 'en-noegle-til-beskaering';
let site: TestSite;
test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
});
test.afterAll(async () => {
  await site?.stop();
});

test('visitors can load a crop that an editor has set, and no other', async () => {
  const client = lakeClient(site, token);
  const figures = async () =>
    (await (await fetch(`${site.url}/formaal`)).text()).match(/\/media\/images\/[^" ]+/g) ?? [];
  const [address = ''] = (await figures()).filter((each) => each.endsWith('320.avif'));
  expect(address).not.toBe('');
  const inCrop = (crop: string) => address.replace(/\/[^/]*320\.avif$/, `/${crop}-320.avif`);
  const status = async (path: string) => (await fetch(site.url + path)).status;
  expect(await status(inCrop('0-0-100-50'))).toBe(404);

  const crop = { _type: 'sanity.imageCrop', top: 0.1, bottom: 0.1, left: 0.25, right: 0.25 };
  await client.patch('page-formaal').set({ 'blocks[_type == "figure"].image.crop': crop }).commit();
  // As long as a publish may take on a busy machine; no time is measured here.
  await expect
    .poll(async () => (await figures()).join(' '), { timeout: 20_000 })
    .toMatch(/\/\d+-\d+-\d+-\d+-320\.avif/);
  const cropped = (await figures()).filter((each) => /\/\d+-\d+-\d+-\d+-320\.\w+$/.test(each));
  expect(cropped.length).toBeGreaterThan(0);
  for (const each of cropped) {
    const response = await fetch(site.url + each);
    expect([each, response.status]).toEqual([each, 200]);
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    const [, , w = 0, h = 1] = /(\d+)-(\d+)-(\d+)-(\d+)-320/.exec(each)?.slice(1).map(Number) ?? [];
    expect([width, Math.round(height * (w / h))]).toEqual([320, expect.closeTo(320, -0.5)]);
  }
  expect(await status(inCrop('0-0-100-50'))).toBe(404);
  await site.lake.stop();
  expect(await status(inCrop('0-0-100-50'))).toBe(503);
});
