import { expect, test } from '@playwright/test';
import { freePort } from '#lib/processes/ports.ts';
import { lakeClient } from './support/lakeClient.ts';
import { type Front, startFront } from './support/startFront.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// A file of an editor, as visitors get it: from the site, and from nginx in front of it.
const token = 'en-noegle-til-hentede-filer';
const filename = 'Årsberetning 2020 – æøå.pdf';
const bytes = Buffer.from(`%PDF-1.4 ${'0123456789'.repeat(1000)}`);
let site: TestSite;
let front: Front;
let path: string;

test.beforeAll(async () => {
  const port = await freePort();
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token, SITE_URL: `http://localhost:${port}` } });
  front = await startFront({ site: Number(new URL(site.url).port), port });
  const file = await lakeClient(site, token).assets.upload('file', bytes, { filename });
  path = `/media/files/${file.path.split('/').at(-1)}`;
});
test.afterAll(async () => {
  await front?.stop();
  await site?.stop();
});

const ways: [string, () => string][] = [
  ['the site', () => site.url],
  ['nginx', () => front.url],
];

for (const [name, origin] of ways) {
  test(`${name} sends a file under the name that the editor gave it`, async () => {
    // The second answer of nginx comes from its cache.
    for (let visit = 0; visit < 2; visit++) {
      const response = await fetch(origin() + path);
      const disposition = response.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename="_rsberetning 2020 _ ___\.pdf"; /);
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(filename);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    }
  });

  test(`${name} sends parts of a file`, async () => {
    const get = async (range: string) => {
      const response = await fetch(origin() + path, { headers: { range } });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    const whole = bytes.toString();
    expect(await get('bytes=0-7')).toEqual([206, `bytes 0-7/${bytes.length}`, '%PDF-1.4']);
    expect(await get('bytes=-3')).toEqual([206, expect.stringMatching(/^bytes \d+-\d+\/\d+$/), '789']);
    expect(await get('bytes=10000-')).toEqual([206, expect.any(String), whole.slice(10_000)]);
    expect((await get('bytes=99999-')).slice(0, 2)).toEqual([416, `bytes */${bytes.length}`]);
    const head = await fetch(origin() + path, { method: 'HEAD' });
    expect([head.status, head.headers.get('accept-ranges'), head.headers.get('content-length')]).toEqual([
      200,
      'bytes',
      String(bytes.length),
    ]);
  });
}

test('a browser saves a file under its name', async ({ page }) => {
  await page.goto(`${front.url}/formaal`);
  const downloading = page.waitForEvent('download');
  await page.evaluate((address) => {
    location.href = address;
  }, path);
  expect((await downloading).suggestedFilename()).toBe(filename);
});
