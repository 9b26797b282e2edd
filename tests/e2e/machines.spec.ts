import { expect, test } from '@playwright/test';
import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { textsIn } from '#lib/i18n/texts.ts';
import { isFrontPage, languageCodes, languageOf } from '#lib/languages.ts';
import { allSitePages, siteFiles } from '#lib/model.ts';
import { schemaOrgComplaints } from '../schemaOrg.ts';
import { atomComplaints } from '../unit/siteFiles/atomRules.ts';
import { asRead, pages } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { SITE_URL } from './support/testSite.ts';

// The site's files for programs: networks that show a preview of a link, search engines, feed readers, browsers, language
// models. In each page, addresses are those of the public site; the test requests them from the test's own.

const own = (address: string, baseURL = '') => address.replace(SITE_URL, baseURL);
const documentPages = pages.filter(({ path }) => !allSitePages.includes(path));

/** The head of a page, as elements. */
async function documentOf(address: string): Promise<Document> {
  return new JSDOM((await fetchUrl(address)).text).window.document;
}

const meta = (document: Document, name: string) =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** @throws DOMException if the text is not well-formed XML */
const parseXml = (text: string): Document =>
  new JSDOM(text, { contentType: 'application/xml' }).window.document;

for (const { path, heading } of pages) {
  test(`${path} is shared with an image that shows its title`, async ({ baseURL }) => {
    const document = await documentOf(`${baseURL}${path}`);
    const image = meta(document, 'og:image');
    expect(image).toMatch(new RegExp(`^${SITE_URL}/media/deling/[\\w.-]+-[a-f0-9]{12}\\.png$`));
    expect(meta(document, 'og:image:alt')).toContain(heading);
    expect(meta(document, 'twitter:card')).toBe('summary_large_image');
    const { status, headers, raw } = await fetchUrl(own(image, baseURL));
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['set-cookie']).toBeUndefined();
    expect(raw.length).toBeLessThanOrEqual(150_000);
    const { width, height } = await sharp(raw).metadata();
    expect({ width: `${width}`, height: `${height}` }).toEqual({
      width: meta(document, 'og:image:width'),
      height: meta(document, 'og:image:height'),
    });
  });
}

test('an image of a link preview shows the text of its page only; another hash leads to it', async ({
  baseURL,
}) => {
  const image = meta(await documentOf(`${baseURL}/formaal`), 'og:image');
  const other = meta(await documentOf(`${baseURL}/baggrund`), 'og:image');
  const hash = /-([a-f0-9]{12})\.png$/;
  for (const old of ['000000000000', hash.exec(other)?.[1]]) {
    const { status, headers } = await fetchUrl(own(image.replace(hash, `-${old}.png`), baseURL));
    expect([status, headers.location]).toEqual([307, image.replace(SITE_URL, '')]);
    expect(headers['cache-control']).toBe('public, max-age=300');
  }
  const wrong = [
    image.replace('.png', '.jpg'),
    `${image}x`,
    image.replace(/[\w.-]+-([a-f0-9]{12})/, 'findes-ikke-$1'),
    image.replace(/[\w.-]+$/, 'x'.repeat(2_000)),
  ];
  for (const address of wrong) {
    const { status, raw } = await fetchUrl(own(address, baseURL));
    expect(status, address).toBe(404);
    expect(raw.length).toBeLessThan(1_000);
  }
  const withQuery = await fetchUrl(own(`${image}?title=Noget%20andet&w=9000`, baseURL));
  expect(withQuery.raw.equals((await fetchUrl(own(image, baseURL))).raw)).toBe(true);
});

for (const { path } of pages) {
  test(`the structured data of ${path} is what schema.org defines, and names all that it refers to`, async ({
    baseURL,
  }) => {
    const graph = graphOf(await documentOf(`${baseURL}${path}`));
    expect(schemaOrgComplaints(graph)).toEqual([]);
    expect(graph[0]).toMatchObject({ '@type': 'WebPage', url: SITE_URL + path });
  });
}

for (const [home, search] of [
  ['/', '/soeg'],
  ['/en', '/en/search'],
]) {
  test(`the structured data of ${home} names the site, its search and the three organisations`, async ({
    baseURL,
  }) => {
    const [, website, organization] = graphOf(await documentOf(`${baseURL}${home}`));
    expect(website).toMatchObject({ '@type': 'WebSite', name: 'Væksthus for Ledelse', url: `${SITE_URL}/` });
    expect(website?.potentialAction).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: `${SITE_URL}${search}?q={search_term_string}` },
    });
    expect(website?.publisher).toEqual({ '@id': organization?.['@id'] });
    const parents = organization?.parentOrganization as { name: string; url: string }[];
    expect(parents.map(({ name }) => name).sort()).toEqual([
      'Danske Regioner',
      'Forhandlingsfællesskabet',
      'KL',
    ]);
    for (const { url } of parents) expect(url).toMatch(/^https:\/\//);
    const logo = await fetchUrl(own(String(organization?.logo), baseURL));
    expect(logo.status).toBe(200);
  });
}

for (const { path, heading, above } of pages.filter(({ path }) => !isFrontPage(path))) {
  test(`the structured data of ${path} says what the page says`, async ({ baseURL }) => {
    const document = await documentOf(`${baseURL}${path}`);
    const [webPage, breadcrumbs] = graphOf(document);
    expect(webPage).toMatchObject({
      '@type': 'WebPage',
      url: `${SITE_URL}${path}`,
      name: asRead(document.querySelector('h1')?.textContent ?? ''),
      description: meta(document, 'description'),
    });
    expect(webPage?.dateModified).toBe(lastUpdatedOn(document));
    expect(webPage?.name).toBe(heading);
    const items = breadcrumbs?.itemListElement as { item: string; name: string; position: number }[];
    expect(items.map(({ item }) => item)).toEqual([...above, path].map((each) => SITE_URL + each));
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    const shown = [
      ...document.querySelectorAll(`nav[aria-label="${textsIn(languageOf(path)).breadcrumbs}"] li`),
    ].map((item) => asRead(item.textContent ?? '').replace(/^\/ ?/, ''));
    expect(items.map(({ name }) => name)).toEqual(shown);
  });
}

test('the sitemap has the date that each page shows', async ({ baseURL }) => {
  const sitemap = parseXml((await fetchUrl(`${baseURL}${siteFiles.sitemap}`)).text);
  for (const entry of sitemap.querySelectorAll('url')) {
    const address = entry.querySelector('loc')?.textContent ?? '';
    const page = await documentOf(own(address, baseURL));
    expect(entry.querySelector('lastmod')?.textContent, address).toBe(lastUpdatedOn(page));
  }
});

/** The date in »Senest opdateret …« or "Last updated …". */
function lastUpdatedOn(document: Document): string | undefined {
  const line = [...document.querySelectorAll('main p')].find((each) =>
    languageCodes.some((code) => each.textContent?.startsWith(textsIn(code).lastUpdated)),
  );
  return line?.querySelector('time')?.getAttribute('datetime') ?? undefined;
}

function graphOf(document: Document): Record<string, unknown>[] {
  const scripts = [...document.querySelectorAll('script')];
  expect(scripts.map(({ type }) => type)).toEqual(['application/ld+json']);
  const data = JSON.parse(scripts[0]?.textContent ?? '') as Record<string, unknown>;
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'] as Record<string, unknown>[];
}

test('the icons have the sizes and types that pages, browsers and phones expect', async ({ baseURL }) => {
  const document = await documentOf(`${baseURL}/formaal`);
  const link = (rel: string) => document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
  expect(link('icon')).toMatch(/^\/icon\.svg/);
  expect(link('apple-touch-icon')).toBe(siteFiles.appleIcon);
  const ico = await fetchUrl(`${baseURL}${siteFiles.favicon}`);
  expect([ico.status, ico.headers['content-type']]).toEqual([200, 'image/x-icon']);
  expect(ico.raw.subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 3, 0]));
  const apple = await fetchUrl(`${baseURL}${siteFiles.appleIcon}`);
  expect(await sharp(apple.raw).metadata()).toMatchObject({ format: 'png', width: 180, height: 180 });
  const themes = [...document.querySelectorAll('meta[name="theme-color"]')];
  expect(themes.map((each) => each.getAttribute('media'))).toEqual([
    '(prefers-color-scheme: light)',
    '(prefers-color-scheme: dark)',
  ]);
});

for (const [page, file, query] of [
  ['/formaal', siteFiles.searchDescription, 'form%C3%A5l'],
  ['/en/purpose', siteFiles.englishSearchDescription, 'purpose'],
] as const)
  test(`browsers find a description of the search on ${page}, which leads to its results`, async ({
    baseURL,
  }) => {
    const link = (await documentOf(`${baseURL}${page}`)).querySelector('link[rel="search"]');
    expect(link?.getAttribute('href')).toBe(file);
    const { headers, text } = await fetchUrl(`${baseURL}${file}`);
    expect(headers['content-type']).toContain(link?.getAttribute('type'));
    const template = parseXml(text).querySelector('Url[type="text/html"]')?.getAttribute('template') ?? '';
    const results = await fetchUrl(own(template.replace('{searchTerms}', query), baseURL));
    expect(results.text).toContain(`href="${page}`);
  });

test('without a contact in the settings there is no security.txt', async ({ baseURL }) => {
  for (const path of [siteFiles.securityContact, siteFiles.oldSecurityContact]) {
    const { status, raw } = await fetchUrl(`${baseURL}${path}`);
    expect([status, raw.length < 1_000], path).toEqual([404, true]);
  }
});

test('every page leads to its text as Markdown, which says the same', async ({ baseURL }) => {
  for (const { path, heading, says } of documentPages) {
    const document = await documentOf(`${baseURL}${path}`);
    const address = document.querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? '';
    expect(address).toBe(`${SITE_URL}${path === '/' ? '/index' : path}.md`);
    const { status, headers, text } = await fetchUrl(own(address, baseURL));
    expect([status, headers['content-type']], address).toEqual([200, 'text/markdown; charset=utf-8']);
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(text.startsWith(`# ${heading}\n`), text.slice(0, 80)).toBe(true);
    // Without the marks for links, which stand between the words.
    const words = asRead(text.replace(/\]\([^)]*\)|[[\]*>]/g, ' ')).replace(/\\([.[\]])/g, '$1');
    for (const sentence of says) expect(words.replace(/ +/g, ' '), path).toContain(sentence);
    expect(text).not.toMatch(/\u00ad|undefined|\[object|<(?!http)/);
    for (const [, link = ''] of text.matchAll(/\]\(([^)]+)\)/g))
      expect(link).toMatch(/^(?:https?:|mailto:|tel:)/);
  }
});

test('an old or odd path with .md leads to the text of the page that it means', async ({ baseURL }) => {
  for (const [path, target] of [
    ['/Form%C3%A5l.md', '/formaal.md'],
    ['/was.md', '/tilgaengelighed.md'],
    ['/om-vaksthuset/om-vaksthuset.md', '/formaal-og-baggrund.md'],
    ['/index.html.md', '/index.md'],
  ]) {
    const { status, headers } = await fetchUrl(`${baseURL}${path}`);
    expect([301, 302, 308], path).toContain(status);
    expect(headers.location?.replace(baseURL ?? '', ''), path).toBe(target);
  }
  for (const path of [
    '/findes-ikke.md',
    '/soeg.md',
    '/sitemap.xml.md',
    '/studio.md',
    '/.md',
    '/n/x.md',
    '/formaal/.md',
  ])
    expect((await fetchUrl(`${baseURL}${path}`)).status, path).not.toBe(200);
  expect((await fetchUrl(`${baseURL}/api/markdown/formaal`)).status).toBe(404);
});

test('llms.txt lists every page with its text and its description', async ({ baseURL }) => {
  const { headers, text } = await fetchUrl(`${baseURL}${siteFiles.languageModels}`);
  expect(headers['content-type']).toContain('text/plain');
  expect(text).toMatch(/^# Væksthus for Ledelse\n\n> \S.*\n\n/);
  const links = [...text.matchAll(/^- \[[^\]]+\]\((\S+)\): \S/gm)].map(([, address]) => address);
  expect(links.sort()).toEqual(
    documentPages.map(({ path }) => `${SITE_URL}${path === '/' ? '/index' : path}.md`).sort(),
  );
});

test('every Danish page leads to the feed, which is valid even without news', async ({ baseURL }) => {
  const link = (await documentOf(`${baseURL}/`)).querySelector('link[type="application/atom+xml"]');
  expect(link?.getAttribute('href')).toBe(SITE_URL + siteFiles.feed);
  expect(link?.getAttribute('title')).toBe('Nyt på siden');
  const { headers, text } = await fetchUrl(`${baseURL}${siteFiles.feed}`);
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(atomComplaints(text)).toEqual([]);
  expect(parseXml(text).querySelector('updated')?.textContent).toMatch(/^202\d-/);
});
