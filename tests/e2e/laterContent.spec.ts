import { expect, test } from '@playwright/test';
import { wordsOf } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { answers } from './support/studio.ts';
import { startSite, type TestSite } from './support/testSite.ts';

const paragraph = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's1', text, marks: [] }],
});

/**
 * Pages that are published while the site runs: a valid one, one with three malformed parts, and a child page of the
 * first.
 */
const later = [
  {
    _id: 'page-nyt',
    _type: 'page',
    title: 'Nyt fra Væksthuset',
    slug: { _type: 'slug', current: 'nyt' },
    lead: 'Denne side kom til, mens webstedet kørte.',
    blocks: [
      {
        _type: 'accordion',
        _key: 'spoergsmaal',
        heading: 'Spørgsmål og svar',
        items: [
          {
            _type: 'accordionItem',
            _key: 'et',
            title: 'Hvad er nyt?',
            content: [paragraph('a', 'Det første svar.')],
          },
          {
            _type: 'accordionItem',
            _key: 'to',
            title: 'Hvem står bag?',
            content: [paragraph('b', 'Det andet svar.')],
          },
        ],
      },
    ],
  },
  {
    _id: 'page-knaekket',
    _type: 'page',
    title: 'En side med fejl i',
    slug: { _type: 'slug', current: 'knaekket' },
    blocks: [
      { _type: 'richText', _key: 'foer', content: [paragraph('a', 'Teksten før den knækkede del.')] },
      {
        _type: 'figure',
        _key: 'uden-billede',
        alt: 'Et billede, der ikke er der',
        image: { _type: 'image' },
      },
      { _type: 'constructor', _key: 'ukendt-slags' },
      {
        _type: 'factBox',
        _key: 'fakta',
        heading: 'Fakta',
        facts: [
          { _type: 'fact', _key: 'hel', label: 'Hel', value: 'Denne oplysning er hel' },
          { _type: 'fact', _key: 'halv', label: 'Halv', value: { langt: 'væk' } },
        ],
      },
      { _type: 'richText', _key: 'efter', content: [paragraph('a', 'Teksten efter den knækkede del.')] },
    ],
  },
  {
    _id: 'page-nyt-foraar',
    _type: 'page',
    title: 'Nyt i foråret',
    slug: { _type: 'slug', current: 'foraar' },
    parent: { _type: 'reference', _ref: 'page-nyt' },
    blocks: [{ _type: 'richText', _key: 'tekst', content: [paragraph('a', 'Siden under den nye side.')] }],
  },
];

/** A page with the address of one that the site has had from the start; its id is the lower one. */
const rival = {
  _id: 'a-rival',
  _type: 'page',
  title: 'En anden side om formål',
  slug: { _type: 'slug', current: 'formaal' },
};

/** Longer than a file name may be. */
const longSlug = 'en-lang-overskrift-'.repeat(16).slice(0, 300);
const long = {
  _id: 'page-lang',
  _type: 'page',
  title: 'En lang overskrift',
  slug: { _type: 'slug', current: `${longSlug}x` },
};

const token = 'editor-token-of-the-later-content';

let site: TestSite;

/** Publishes documents, as a program that does not use the Studio. */
async function create(documents: readonly object[]): Promise<void> {
  const response = await fetchUrl(`${site.lake.url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ mutations: documents.map((document) => ({ create: document })) }),
  });
  expect(response.status).toBe(200);
}

test.beforeAll(async () => {
  site = await startSite({ env: { LAKE_EDITOR_TOKEN: token } });
  await create(later);
  await answers(site, '/nyt', 200);
});

test.afterAll(() => site?.stop());

test('a page published while the site runs is public without a new build, and so is its child page', async ({
  page,
}) => {
  const response = await page.goto(`${site.url}/nyt`);
  expect(response?.status()).toBe(200);
  expect(wordsOf((await response?.text()) ?? '')).toContain('Denne side kom til, mens webstedet kørte.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nyt fra Væksthuset');

  const childPage = await page.goto(`${site.url}/nyt/foraar`);
  expect(childPage?.status()).toBe(200);
  const crumbs = page.getByRole('navigation', { name: 'Brødkrumme' });
  await expect(crumbs.getByRole('link')).toHaveText(['Forside', 'Nyt fra Væksthuset']);
});

test('unpublished content remains a real 404 beside the new pages', async ({ request }) => {
  for (const path of ['/foraar', '/nyt/findes-ikke', '/nyt/foraar/laengere-nede', '/findes-stadig-ikke']) {
    expect((await request.get(`${site.url}${path}`)).status(), path).toBe(404);
  }
});

test('a new page is found by the search', async ({ request }) => {
  // The index is built again only some time after the last one, so that indexing never keeps visitors waiting.
  const isFound = async () =>
    (await (await request.get(`${site.url}/soeg?q=foraaret+nyt`)).text()).includes('href="/nyt/foraar"');
  await expect.poll(isFound).toBe(true);
});

test('a malformed block costs itself, not its page', async ({ page }) => {
  const response = await page.goto(`${site.url}/knaekket`);
  expect(response?.status()).toBe(200);
  const main = page.getByRole('main');
  await expect(main).toContainText('Teksten før den knækkede del.');
  await expect(main).toContainText('Teksten efter den knækkede del.');
  await expect(main).toContainText('Denne oplysning er hel');
  await expect(main.locator('dt')).toHaveText(['Hel']);
  await expect(main.locator('img')).toHaveCount(0);
});

test('each malformed part is logged on one line, with the document and the path', async ({ request }) => {
  await request.get(`${site.url}/knaekket`);
  const parts = ['blocks[_key=="uden-billede"]', 'blocks[_key=="ukendt-slags"]', 'facts[_key=="halv"]'];
  for (const part of parts) {
    const logLines = () =>
      site.server.log().filter((line) => line.includes('page-knaekket') && line.includes(part));
    await expect.poll(logLines).toHaveLength(1);
  }
});

test('an accordion opens by keyboard without script, and is printed open', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/nyt`);
  const answer = page.getByText('Det andet svar.');
  const question = page.locator('summary', { hasText: 'Hvem står bag?' });
  await expect(answer).toBeHidden();
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(answer).toBeVisible();
  await page.keyboard.press('Space');
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeVisible();
  await expect(page.getByText('Det første svar.')).toBeVisible();
  await context.close();
});

test('a document with the address of another does not take it over, in any spelling', async () => {
  await create([rival, long]);
  await answers(site, `/${long.slug.current}`, 200);
  const kept = await fetchUrl(`${site.url}/formaal`);
  expect(kept.status).toBe(200);
  expect(kept.text).not.toContain(rival.title);
  expect((await fetchUrl(`${site.url}/Form%C3%A5l/`)).headers.location).toBe('/formaal');
  const sitemap = (await fetchUrl(`${site.url}/sitemap.xml`)).text;
  expect(sitemap.match(/\/formaal</g)).toHaveLength(1);
});

test('a page with an address too long for a file name is served, without an error in the log', async () => {
  const path = `/${long.slug.current}`;
  expect((await fetchUrl(site.url + path)).text).toContain(long.title);
  expect((await fetchUrl(`${site.url}${path.toUpperCase()}/`)).headers.location).toBe(path);
  expect(site.server.log().join('\n')).not.toMatch(/ENAMETOOLONG|Failed to update/);
});
