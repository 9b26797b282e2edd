import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { languageModelsFile } from '#lib/siteFiles/languageModels.ts';
import { searchDescription } from '#lib/siteFiles/searchDescription.ts';
import { securityTxt } from '#lib/siteFiles/securityTxt.ts';

const origin = 'https://site.invalid';

test('the description of each search keeps the lengths that OpenSearch sets, for any name of the site', () => {
  for (const [language, name, shortName, longName, search] of [
    ['da', 'Væksthus for Ledelse', 'Væksthus', 'Væksthus for Ledelse', '/soeg'],
    ['da', 'Kort & godt', 'Kort & godt', 'Kort & godt', '/soeg'],
    ['da', 'Forhandlingsfællesskabet', 'Forhandlingsfæll', 'Forhandlingsfællesskabet', '/soeg'],
    ['en', 'Væksthus for Ledelse', 'Væksthus (en)', 'Væksthus for Ledelse (en)', '/en/search'],
    ['en', 'Forhandlingsfællesskabet', 'Forhandling (en)', 'Forhandlingsfællesskabet (en)', '/en/search'],
  ] as const) {
    const xml = searchDescription(name, origin, language);
    const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
    const root = document.documentElement;
    expect(root.namespaceURI).toBe('http://a9.com/-/spec/opensearch/1.1/');
    const text = (element: string) => root.querySelector(element)?.textContent ?? '';
    expect(text('ShortName')).toBe(shortName);
    expect(text('LongName')).toBe(longName);
    expect(text('Language')).toBe(language);
    expect(text('Description')).toContain(name);
    expect(root.querySelector('Url[type="text/html"]')?.getAttribute('template')).toBe(
      `${origin}${search}?q={searchTerms}`,
    );
  }
});

test('security.txt has the fields that RFC 9116 requires, and is always valid for months', () => {
  const now = Date.parse('2026-11-29T13:30:00Z');
  const lines = securityTxt('mailto:sikkerhed@example.dk', origin, now).trimEnd().split('\n');
  const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/) as [string, string]));
  expect(fields).toMatchObject({
    Contact: 'mailto:sikkerhed@example.dk',
    'Preferred-Languages': 'da, en',
    Canonical: `${origin}/.well-known/security.txt`,
  });
  const days = (Date.parse(fields.Expires ?? '') - now) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});

test('llms.txt has a title, a summary, and a link with a description for each page', () => {
  const pages = [
    { path: '/', title: 'Forside', description: undefined },
    { path: '/a', title: 'Vækst\u00adhus [ny]', description: 'To\nlinjer' },
  ];
  const file = languageModelsFile({ siteName: 'Navn', description: 'Om\nos', origin, pages });
  expect(file).toMatch(/^# Navn\n\n> Om os\n\n/);
  expect(file).toMatch(
    /\n## Sider\n\n- \[Forside\]\(https:\/\/site\.invalid\/index\.md\)\n- \[Væksthus \\\[ny\\\]\]\(https:\/\/site\.invalid\/a\.md\): To linjer\n$/,
  );
});

test('llms.txt names the English front page, if there is one', () => {
  const [danish, english] = ['/', '/en'].map((path) => ({ path, title: 'Navn', description: undefined }));
  const file = (...pages: (typeof danish)[]) =>
    languageModelsFile({
      siteName: 'Navn',
      description: 'Om',
      origin,
      pages: pages.flatMap((each) => each ?? []),
    });
  expect(file(danish)).not.toContain('English');
  expect(file(danish, english)).toContain(`\n\nThe English front page is ${origin}/en.\n\n`);
});
