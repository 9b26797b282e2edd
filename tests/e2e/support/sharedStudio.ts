import { test as base, expect, type Page } from '@playwright/test';
import type { SanityClient, SanityDocument } from '@sanity/client';
import { lakeClient } from './lakeClient.ts';
import { goToDesk, logIn } from './studio.ts';
import { startSite, type TestSite } from './testSite.ts';

const LAKE_EDITOR_TOKEN = 'the-token-of-a-program-that-edits';
const START_MS = 180_000;
const desktop = { width: 1440, height: 900 };

/** The site of the tests that use `sharedStudio`. Each worker starts one, with an editor's Studio. */
export let site: TestSite;
/** The Studio, in which »Åse Prøve« is logged in. */
export let page: Page;
/** Writes to the site's lake, as a colleague or a program does. */
export let client: SanityClient;

let firstContent: ReadonlyMap<string, SanityDocument>;

/** The tests that use `sharedStudio`: a worker runs them one after the other. */
export const test = base.extend<object, { studio: undefined }>({
  studio: [
    async ({ browser }, use, { project }) => {
      site = await startSite({ env: { LAKE_EDITOR_TOKEN } });
      try {
        client = lakeClient(site, LAKE_EDITOR_TOKEN);
        firstContent = await readContent();
        // The options of the configuration are set for each test, and this page is older.
        const { locale, timezoneId } = project.use;
        const permissions = ['clipboard-read', 'clipboard-write'];
        page = await browser.newPage({ locale, timezoneId, permissions });
        page.setDefaultTimeout(60_000);
        await logIn(page, site);
        await use(undefined);
        await page.close();
      } finally {
        await site.stop();
      }
    },
    { scope: 'worker', auto: true, timeout: START_MS },
  ],
});

/**
 * Runs the tests of a file in order in the shared Studio. To open a Studio takes longer than most tests. The file begins
 * on the desk and with the first content, whatever other files have done. What cannot be put back, such as a logout,
 * needs its own site (`startSite`); the history of a document keeps what other files have done to it.
 */
export function sharedStudio(viewport = desktop): void {
  test.describe.configure({ mode: 'serial', timeout: 180_000 });
  test.beforeAll(async () => {
    test.setTimeout(START_MS);
    await page.unrouteAll();
    await page.setViewportSize(viewport);
    await goToDesk(page);
    await expect.poll(unsavedWords, { timeout: 60_000 }).toEqual([]);
    await restoreContent();
  });
}

/** The words that are not saved yet, by document: a late save would change the restored content. */
const unsavedWords = () =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('vaeksthus.ikke-gemt.')));

/** All drafts and published documents. Former addresses are the site's own: editors cannot change them. */
async function readContent(): Promise<Map<string, SanityDocument>> {
  const documents = await client.fetch<SanityDocument[]>(
    '*[(_id in path("*") || _id in path("drafts.*")) && _type != "addressRecord"]',
  );
  return new Map(
    documents.map(({ _rev, _updatedAt, ...document }) => [document._id, document as SanityDocument]),
  );
}

/** Makes the content what it was when the site started. */
async function restoreContent(): Promise<void> {
  const content = await readContent();
  const isEqual = (document: SanityDocument) =>
    JSON.stringify(content.get(document._id)) === JSON.stringify(document);
  const changed = [...firstContent.values()].filter((document) => !isEqual(document));
  const added = [...content.keys()].filter((id) => !firstContent.has(id));
  if (changed.length + added.length === 0) return;
  const transaction = client.transaction();
  for (const document of changed) transaction.createOrReplace(document);
  for (const id of added) transaction.delete(id);
  await transaction.commit();
}
