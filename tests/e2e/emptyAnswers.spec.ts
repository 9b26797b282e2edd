import { expect, test } from '@playwright/test';
import { some } from '../effort.ts';
import { pages, wordsOf } from './expectedPages.ts';
import { badStores } from './support/badStores.ts';
import { lakeClient } from './support/lakeClient.ts';
import { notify } from './support/notify.ts';
import { firstContent, type RestoreStore } from './support/otherStore.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// Responses from the store's address that are not the site's content. In order, on one site.
test.describe.configure({ mode: 'serial' });

const token = 'editor-token-of-the-empty-answers';
const published = new Set(['homePage', 'siteSettings', 'page', 'strategy', 'networkGroup']);
let site: TestSite;
let restore: RestoreStore | undefined;

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
});
test.afterEach(async () => {
  await restore?.();
  restore = undefined;
});
test.afterAll(() => site?.stop());

/** Marks everything as stale, as if all documents had been published again. */
async function markStale(): Promise<void> {
  const changes = (await firstContent()).filter(({ _type }) => published.has(_type));
  const statuses = await Promise.all(changes.map(({ _id, _type }) => notify(site, { _id, _type })));
  expect(new Set(statuses)).toEqual(new Set([200]));
}

/** Requests a page until the site has tried to render it again; each response must be complete. */
async function waitForRender(path: string, heading: string): Promise<void> {
  const look = async () => {
    const response = await fetch(site.url + path);
    expect(response.status, path).toBe(200);
    expect(wordsOf(await response.text()), path).toContain(heading);
    return response.headers.get('x-nextjs-cache');
  };
  await expect.poll(look, { message: path, timeout: 20_000 }).toBe('HIT');
}

const waitForAllRenders = () => Promise.all(pages.map(({ path, heading }) => waitForRender(path, heading)));

const tried = Object.entries(badStores);
for (const [name, startStore] of tried.slice(0, some(tried.length, 7))) {
  test(`${name} costs no known page`, async () => {
    await site.lake.stop();
    restore = await startStore(site);
    await markStale();
    await waitForAllRenders();
    const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
    expect(sitemap.match(/<loc>/g)).toHaveLength(pages.length);
    const unknown = await fetch(`${site.url}/findes-ikke`);
    expect([404, 503]).toContain(unknown.status);
    expect(unknown.headers.get('cache-control')).toMatch(/no-store|no-cache/);
  });
}

test('no known page is lost after a restart either', async () => {
  restore = await badStores["another site's content"]?.(site);
  await site.server.stop();
  await site.server.start();
  await markStale();
  await waitForAllRenders();
});

test('when the store is back, published changes show at once', async () => {
  await site.lake.start();
  const client = lakeClient(site, token);
  const lead = 'Publiceret, efter at lageret kom tilbage.';
  await client.patch('page-formaal').set({ lead }).commit();
  await expect
    .poll(async () => wordsOf(await (await fetch(`${site.url}/formaal`)).text()), { timeout: 60_000 })
    .toContain(lead);
  for (const { path } of pages) expect((await fetch(site.url + path)).status, path).toBe(200);
});
