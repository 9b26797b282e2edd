import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { siteFiles } from '#lib/model.ts';
import { edit, editorOf, editorToken, publish } from '../bench/support/editing.ts';
import { atomComplaints } from '../unit/siteFiles/atomRules.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { SITE_URL, startSite, type TestSite } from './support/testSite.ts';

// In order, on one site: what an editor publishes reaches the programs that read the site.
test.describe.configure({ mode: 'serial' });

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: editorToken } });
});
test.afterAll(() => site?.stop());

const get = (path: string) => fetchUrl(site.url + path.replace(SITE_URL, ''));
const textOf = async (path: string) => (await get(path)).text;
const imageOf = async (path: string) =>
  /property="og:image" content="([^"]+)"/.exec(await textOf(path))?.[1] ?? 'no image';

test('a new title gives the page a new image; the address of the old one leads to it', async () => {
  const before = await imageOf('/formaal');
  const client = editorOf(site);
  await edit(client, 'page-formaal', { title: 'Formål & »mål« </script>' });
  await publish(client, 'page-formaal');
  await expect.poll(() => imageOf('/formaal')).not.toBe(before);
  expect((await get(await imageOf('/formaal'))).status).toBe(200);
  const old = await get(before);
  expect([old.status, old.headers.location]).toEqual([307, new URL(await imageOf('/formaal')).pathname]);
  const html = await textOf('/formaal');
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)['@graph'][0].name).toBe('Formål & »mål« </script>');
});

test('the text of a page as Markdown is as new as the page', async () => {
  expect(await textOf('/formaal.md')).toContain('# Formål & »mål«');
  const client = editorOf(site);
  await edit(client, 'page-formaal', {
    lead: 'En ny indledning.',
    seo: { description: 'En ny beskrivelse.' },
  });
  await publish(client, 'page-formaal');
  await expect.poll(() => textOf('/formaal')).toContain('En ny indledning.');
  expect(await textOf('/formaal.md')).toContain('\n\nEn ny indledning.\n\n');
  await expect.poll(() => textOf(siteFiles.languageModels)).toContain(': En ny beskrivelse.');
});

test('news of a page come in the feed, with its date and its words', async () => {
  const client = editorOf(site);
  await edit(client, 'networkGroup-topledere', {
    news: { date: '2026-11-02', text: 'Nu står <alle> møder her.' },
  });
  await publish(client, 'networkGroup-topledere');
  await expect.poll(() => textOf(siteFiles.feed)).toContain('<entry>');
  const feed = await textOf(siteFiles.feed);
  expect(atomComplaints(feed)).toEqual([]);
  expect(feed).toContain('<summary>Nu står &lt;alle&gt; møder her.</summary>');
  expect(feed).toContain(`href="${SITE_URL}/netvaerksgrupper/topledere"`);
  expect(feed).toContain('<updated>2026-11-02T00:00:00Z</updated>');
});

test('a contact in the settings gives security.txt, where programs look for it', async () => {
  expect((await get(siteFiles.securityContact)).status).toBe(404);
  const client = editorOf(site);
  await edit(client, 'siteSettings', { securityContact: 'sikkerhed@example.dk' });
  await publish(client, 'siteSettings');
  await expect
    .poll(() => textOf(siteFiles.securityContact))
    .toContain('Contact: mailto:sikkerhed@example.dk\n');
  const { headers, text } = await get(siteFiles.oldSecurityContact);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  const [, expires = ''] = /^Expires: (.*)$/m.exec(text) ?? [];
  expect(Date.parse(expires)).toBeGreaterThan(Date.now() + 90 * 86_400_000);
});

test('a page hidden from search engines is in no list, but still has an image for those who share it', async () => {
  const client = editorOf(site);
  await edit(client, 'page-formaal', { seo: { noIndex: true } });
  await publish(client, 'page-formaal');
  for (const file of [siteFiles.sitemap, siteFiles.languageModels])
    await expect.poll(() => textOf(file)).not.toContain('/formaal.md');
  await expect.poll(() => textOf(siteFiles.sitemap)).not.toContain(`${SITE_URL}/formaal<`);
  expect(await imageOf('/formaal')).toContain('/media/deling/');
});

test("a page's own picture comes before its card, as a JPEG of 1200 × 630 with its description", async () => {
  const client = editorOf(site);
  const asset = await client.fetch<string>('*[_type == "sanity.imageAsset"][0]._id');
  const hotspot = { _type: 'sanity.imageHotspot', x: 0.5, y: 0.2, width: 0.4, height: 0.4 };
  const image = { _type: 'image', asset: { _type: 'reference', _ref: asset }, hotspot, alt: 'Et drivhus' };
  await edit(client, 'page-organisation', { seo: { shareImage: image } });
  await publish(client, 'page-organisation');
  await expect.poll(() => imageOf('/organisation')).toContain('/media/images/');
  expect(await textOf('/organisation')).toContain('<meta property="og:image:alt" content="Et drivhus"');
  const { status, headers, raw } = await get(await imageOf('/organisation'));
  expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
  expect(await sharp(raw).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
});

test('while the store is down, texts are served as pages are, and what is missing is no error page', async () => {
  const image = await imageOf('/baggrund');
  expect((await get(image)).status).toBe(200);
  expect((await get('/baggrund.md')).status).toBe(200);
  await site.lake.stop();
  expect((await get('/baggrund.md')).status).toBe(200);
  const other = await get('/organisation.md');
  expect([200, 503]).toContain(other.status);
  expect(other.raw.length).toBeLessThan(10_000);
  await site.lake.start();
});
