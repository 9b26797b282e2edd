import { expect, test } from '@playwright/test';
import type { SanityClient } from '@sanity/client';
import { fetchUrl } from './support/fetchUrl.ts';
import { lakeClient } from './support/lakeClient.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Which pages follow a change, and which keep their place in the cache. In order, on one site.
test.describe.configure({ mode: 'serial' });

const token = 'editor-token-of-the-dependents';
let site: TestSite;
let client: SanityClient;

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
  client = lakeClient(site, token);
});
test.afterAll(() => site?.stop());

const visit = (path: string) => fetchUrl(site.url + path);

/** Waits until a page shows a text, or no longer shows it. */
async function expectText(path: string, text: string, shown = true): Promise<void> {
  const isShown = async () => (await visit(path)).text.includes(text);
  await expect.poll(isShown, { message: `${path}: ${text}`, timeout: 20_000 }).toBe(shown);
}

/** Number of pages rendered since the site started. */
async function renders(): Promise<number> {
  const { text } = await visit('/api/metrics');
  // Before the first one the metric is missing.
  return Number(/^site_render_seconds_count(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Visits every page until none is stale. Returns the number of pages. */
async function visitAll(): Promise<number> {
  const paths = [...(await visit('/sitemap.xml')).text.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)];
  for (const [, path = ''] of paths) {
    const isCached = async () => (await visit(path || '/')).headers['x-nextjs-cache'] === 'HIT';
    await expect.poll(isCached, { message: path, timeout: 20_000 }).toBe(true);
  }
  return paths.length;
}

const page = (id: string, parent: string, more: object = {}) => ({
  ...{
    _id: id,
    _type: 'page',
    title: `Siden ${id}`,
    slug: { _type: 'slug', current: id },
    lead: 'En ny side.',
  },
  parent: { _type: 'reference', _ref: parent },
  ...more,
});

test('a new text of a group is rendered on its page and on those that list groups, not on all', async () => {
  const count = await visitAll();
  expect(count).toBeGreaterThan(20);
  const before = await renders();
  await client.patch('networkGroup-ledere').set({ lead: 'En ny indledning om lederne.' }).commit();
  await expectText('/netvaerksgrupper/ledere', 'En ny indledning om lederne.');
  await visitAll();
  const rendered = (await renders()) - before;
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThan(count / 2);
});

test('a new name of a group appears wherever groups are listed', async () => {
  await client.patch('networkGroup-ledere').set({ name: 'Ledere tæt på borgerne' }).commit();
  const listed = ['/', '/netvaerksgrupper', '/organisation', '/netvaerksgrupper/topledere'];
  for (const path of listed) await expectText(path, 'Ledere tæt på borgerne');
});

test('a new page leaves the pages in the cache that do not show it', async () => {
  const count = await visitAll();
  const before = await renders();
  await client.create(page('stille', 'page-privatliv'));
  await expectText('/sitemap.xml', '/privatliv/stille');
  await expectText('/privatliv/stille', 'Siden stille');
  await visitAll();
  expect((await renders()) - before).toBeLessThan(count / 2);
});

test('a new page appears on the page above it, and a deleted one disappears from it', async () => {
  await client.create(page('naeste', 'page-organisation'));
  await expectText('/organisation', 'Siden naeste');
  await client.delete('naeste');
  await expectText('/organisation', 'Siden naeste', false);
});

test('a page that waited for the one above it appears where it is linked', async () => {
  const link = {
    _key: 'kort',
    title: 'Et kort',
    reference: { _type: 'reference', _ref: 'ventende', _weak: true },
  };
  const cards = { _key: 'kort-blok', _type: 'linkCards', heading: 'Læs også', cards: [link] };
  await client
    .transaction()
    .create(page('ventende', 'mangler', { parent: { _type: 'reference', _ref: 'mangler', _weak: true } }))
    .patch('page-privatliv', (patch) => patch.setIfMissing({ blocks: [] }).append('blocks', [cards]))
    .commit();
  await visitAll();
  await expectText('/privatliv', 'Et kort', false);
  await client.create(page('mangler', 'page-privatliv'));
  await expectText('/privatliv', 'href="/privatliv/mangler/ventende"');
});

test('a new title of a page in the menu appears on every page', async () => {
  await client.patch('page-organisation').set({ title: 'Sådan er vi organiseret' }).commit();
  for (const path of ['/', '/privatliv', '/formaal', '/strategi', '/soeg'])
    await expectText(path, 'Sådan er vi organiseret');
});

test('a translation appears in the language switch of its original, and is gone from it when deleted', async () => {
  const translationOf = { _type: 'reference', _ref: 'page-privatliv' };
  await client.create({ ...page('privacy', 'page-en'), translationOf });
  await expectText('/privatliv', 'href="/en/privacy"');
  await client.delete('privacy');
  await expectText('/privatliv', 'href="/en/privacy"', false);
});

test('a page that is hidden from search engines leaves the alternatives of its translation', async () => {
  const alternate = /<link rel="alternate" hrefLang="da"/i;
  expect((await visit('/en/purpose')).text).toMatch(alternate);
  await client.patch('page-formaal').set({ 'seo.noIndex': true }).commit();
  await expect
    .poll(async () => alternate.test((await visit('/en/purpose')).text), { timeout: 20_000 })
    .toBe(false);
});
