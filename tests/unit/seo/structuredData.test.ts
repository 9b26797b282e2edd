import { expect, test } from 'vitest';
import { blocks } from '#lib/content/blocks/blockUnion.ts';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { stripScripts } from '#lib/pageCache/stripScripts.ts';
import { frontPageData, pageData, toScriptText } from '#lib/seo/structuredData.ts';
import { schemaOrgComplaints } from '../../schemaOrg.ts';

const settings = siteSettings.parse({ name: 'Vækst\u00adhus for Ledelse', description: 'Om os' });
const site = { settings, origin: 'https://site.invalid' };
const addresses = { pathOf: (id: string) => (id === 'shown' ? '/grupper/shown' : undefined) };
const page = {
  ...{
    ...site,
    title: 'For\u00admål',
    description: 'Ind\u00adledning',
    lastUpdated: '2026-11-28',
  },
  ancestors: [
    { path: '/om', title: 'Om\u00ados' },
    { path: '/om/formaal', title: 'For\u00admål' },
  ],
};

const frontPage = (language: 'da' | 'en') =>
  frontPageData({
    ...{ ...site, language, title: 'Vækst\u00adhus for Ledelse', description: 'Om os' },
    available: ['da', 'en'],
    parties: [
      { name: 'Forhandlings\u00adfællesskabet', website: undefined },
      { name: 'KL', website: 'https://www.kl.dk/' },
    ],
  });
const groups = [
  { _id: 'shown', name: 'Topledere' },
  { _id: 'hidden', name: 'Ledere' },
];
const listed = {
  blocks: blocks.parse([{ _type: 'networkGroupCards', _key: 'a', groups }]),
  addresses,
};

const graph = (data: object) => (data as { '@graph': Record<string, unknown>[] })['@graph'];

test('no text can end the script element, and JSON reads every text as it was', () => {
  const title = '</script><script>alert(1)</script><!-- <![CDATA[ & " \\ \u2028 æøå';
  const json = toScriptText(pageData({ ...page, title }));
  expect(json).not.toContain('<');
  expect(graph(JSON.parse(json))[0]?.name).toBe(title);
  const { html } = stripScripts(
    `<!DOCTYPE html><html><head></head><body><script type="application/ld+json">${json}</script><script>x()</script></body></html>`,
  );
  const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)];
  expect(scripts.map(([, text]) => text)).toEqual([json]);
});

test('names contain no soft hyphens', () => {
  expect(toScriptText(pageData(page))).not.toContain('\u00ad');
  expect(toScriptText(frontPage('da'))).not.toContain('\u00ad');
});

test('the breadcrumbs lead from the front page to the page itself', () => {
  expect(graph(pageData(page))[1]?.itemListElement).toMatchObject([
    { position: 1, name: 'Forside', item: 'https://site.invalid/' },
    { position: 2, name: 'Omos', item: 'https://site.invalid/om' },
    { position: 3, name: 'Formål', item: 'https://site.invalid/om/formaal' },
  ]);
});

test('a page without a date or a description claims neither', () => {
  const [webPage] = graph(pageData({ ...page, description: undefined, lastUpdated: undefined }));
  expect(webPage).not.toHaveProperty('dateModified');
  expect(webPage).not.toHaveProperty('description');
});

test('only a page that lists the network groups has a list, with links to those that have a page', () => {
  expect(graph(pageData(page))[0]).not.toHaveProperty('mainEntity');
  expect(graph(pageData({ ...page, listed }))[0]?.mainEntity).toEqual({
    '@type': 'ItemList',
    numberOfItems: 2,
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: 'Topledere',
        url: 'https://site.invalid/grupper/shown',
      },
      { '@type': 'ListItem', position: 2, name: 'Ledere' },
    ],
  });
});

const graphs = {
  'the Danish front page': frontPage('da'),
  'the English front page': frontPage('en'),
  'a page': pageData(page),
  'a page with a list': pageData({ ...page, listed }),
  'a page without anything': pageData({ ...page, description: undefined, lastUpdated: undefined }),
  'the search': pageData({ ...site, title: 'Search', ancestors: [{ path: '/en/search', title: 'Search' }] }),
};

test.each(Object.entries(graphs))(
  '%s says only what schema.org defines, and names all it refers to',
  (_, data) => {
    expect(schemaOrgComplaints(graph(data))).toEqual([]);
    // Part of every first visit.
    expect(toScriptText(data).length).toBeLessThan(1_800);
  },
);

test('each front page names the page, the site with the search of its language, and those behind it', () => {
  for (const [language, home, search] of [
    ['da', '/', '/soeg'],
    ['en', '/en', '/en/search'],
  ] as const) {
    const [webPage, website, organization] = graph(frontPage(language));
    expect(webPage).toMatchObject({
      '@type': 'WebPage',
      url: `https://site.invalid${home}`,
      inLanguage: language,
    });
    expect(website).toMatchObject({
      ...{ '@type': 'WebSite', '@id': 'https://site.invalid/#website', inLanguage: ['da', 'en'] },
      potentialAction: { target: { urlTemplate: `https://site.invalid${search}?q={search_term_string}` } },
    });
    expect(organization?.parentOrganization).toMatchObject([
      { name: 'Forhandlingsfællesskabet' },
      { name: 'KL' },
    ]);
  }
});

test('the check of the vocabulary finds what schema.org does not define', () => {
  const [webPage = {}] = graph(pageData(page));
  for (const wrong of [
    { ...webPage, '@type': 'Side' },
    { ...webPage, logo: 'https://site.invalid/logo.png' },
    { ...webPage, dateModified: '28. november' },
    { ...webPage, publisher: { '@type': 'WebSite', name: 'x' } },
    { ...webPage, isPartOf: { '@id': 'https://site.invalid/#other' } },
    { ...webPage, url: '/om/formaal' },
  ])
    expect(schemaOrgComplaints([wrong, ...graph(pageData(page)).slice(1)])).toHaveLength(1);
});
