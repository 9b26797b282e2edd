import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { addressed, edit, editorOf, editorToken, publish } from '../bench/support/editing.ts';
import { allTests, some } from '../effort.ts';
import { bulkPages, writePages } from '../faults/support/bulk.ts';
import { logEditorIn } from '../faults/support/editorLogin.ts';
import { restartAfterPublish } from '../faults/support/restart.ts';
import { startSite, type TestSite } from './support/testSite.ts';

// In order, on one site: a published change becomes visible, whatever happens to the site or to its webhook.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const signals = ['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGTERM'] as const;
/** More than a program's changes that are handled like a person's. */
const bulkCount = some(300, 60);
const root = resolve(import.meta.dirname, '../..');

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: editorToken } });
});
test.afterAll(() => site?.stop());

const shows = (path: string, words: string) =>
  expect
    .poll(async () => (await (await fetch(site.url + path)).text()).includes(words), { timeout: 150_000 })
    .toBe(true);

for (const [index, signal] of signals.slice(0, some(signals.length, 2)).entries()) {
  const afterMs = index * 60;
  test(`${signal} ${afterMs} ms after a publish: the page is fresh after the next start`, async () => {
    const client = editorOf(site);
    const pages = (await addressed(client)).filter(({ path }) => path !== '/');
    const page = pages[index] as (typeof pages)[number];
    const words = `Udgivet lige før ${signal} nummer ${index}.`;
    await restartAfterPublish({ client, site }, page, words, signal, afterMs);
  });
}

test('a lost webhook is compensated when the site starts', async () => {
  const client = editorOf(site);
  const [page] = (await addressed(client)).filter(({ path }) => path === '/formaal');
  if (!page) throw new Error('the first content has no /formaal');
  await site.server.stop();
  await edit(client, page.id, { lead: 'Udgivet, uden at nogen fortalte om det.' });
  await publish(client, page.id);
  await site.lake.stop();
  const store = new DatabaseSync(join(site.lake.dir, 'lake.sqlite'), { timeout: 10_000 });
  store.exec('DELETE FROM deliveries');
  store.close();
  await site.lake.start();
  await site.server.start();
  await shows('/formaal', 'Udgivet, uden at nogen fortalte om det.');
});

test('only the site itself can make it compare itself with the store', async () => {
  const address = `${site.url}/api/revalidate/catch-up`;
  expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  expect((await fetch(address)).status).toBe(404);
  const pretended = { 'x-own-request': 'true' };
  expect((await fetch(address, { method: 'POST', headers: pretended })).status).toBe(405);
});

test("bulk writes of a program become visible, and an editor's publish does not wait for them", async () => {
  const pages = await bulkPages(root, bulkCount, 0);
  const person = await logEditorIn(site);
  const writing = writePages(editorOf(site), pages, 50);
  await edit(person, 'homePage', { lead: 'Redaktøren udgav midt i det hele.' });
  await publish(person, 'homePage');
  await shows('/', 'Redaktøren udgav midt i det hele.');
  await writing;
  for (const page of pages.filter((_, index) => index % 20 === 19)) await shows(page.path, page.words);
  await shows('/sitemap.xml', `${pages.at(-1)?.path}<`);

  // `npm run test:faults -- bulkWrite` measures how long it takes.
  if (!allTests) return;
  // Once they were rendered: a changed page is rendered before it is served again.
  const changedPages = await bulkPages(root, bulkCount, 1);
  await writePages(editorOf(site), changedPages, 100);
  for (const page of changedPages.filter((_, index) => index % 20 === 19)) await shows(page.path, page.words);
});
