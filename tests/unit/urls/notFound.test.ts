import { expect, test } from 'vitest';
import { fillNotFoundPage, placeholders, suggestionsTemplateName } from '#lib/urls/fillNotFoundPage.ts';
import { titleSuggester } from '../search/suggesterOf.ts';
import { site } from './sampleLinkData.ts';

const suggest = titleSuggester(site.pages);
const page = `<input value="${placeholders.words}"><template data-fill="${suggestionsTemplateName}"><ul><li><a href="${placeholders.path}">${placeholders.title}</a> Front page${placeholders.trail}</li></ul></template><p>Videre</p>`;

test.each([
  ['/topledere', '/netvaerksgrupper/topledere'],
  ['/netværkgruppe/toplederne', '/netvaerksgrupper/topledere'],
  ['/om/organisasjon', '/organisation'],
  ['/artikler/strategi-for-ok21', '/strategi/ok21'],
  ['/baggrunden', '/baggrund'],
  ['/om/tilgangelighd', '/tilgaengelighed'],
  ['/orgnaisation', '/organisation'],
  ['/ledelsesstrategi', '/strategi'],
  ['/privatlivspolitik', '/privatliv'],
])('the first suggestion for %s is %s', (path, expectedPath) => {
  expect(suggest(path).pages[0]?.path).toBe(expectedPath);
});

test.each([
  '/bestyrelse',
  '/om-os',
  '/artikler/noget-om-ledelse',
  '/job-og-karriere',
  '/kontakt',
  '/nyheder',
  '/formand',
  '/privacy',
  '/wp-login.php',
  '/wp-admin/admin-ajax.php',
  '/.git/config',
  '/a/b/c/d/e',
])('%s has no suggestions', (path) => {
  expect(suggest(path).pages).toEqual([]);
});

test('a page that is much more similar than the rest is the only suggestion', () => {
  expect(suggest('/topleder').pages.map(({ path }) => path)).toEqual(['/netvaerksgrupper/topledere']);
  expect(suggest('/om/formaal').pages.map(({ path }) => path)).toEqual(['/formaal', '/formaal-og-baggrund']);
});

test('a page that matches only the end of a word is omitted if others match the whole word', () => {
  expect(suggest('/mellem-ledere').pages.map(({ path }) => path)).toEqual([
    '/netvaerksgrupper/mellemledere',
    '/netvaerksgrupper/ledere',
  ]);
});

test("words of the parent path count less than the page's own words", () => {
  const suggestFrom = titleSuggester([
    { id: 'a', path: '/trivsel-maaling', title: 'Måling af trivsel' },
    { id: 'b', path: '/grupper/trivsel', title: 'Trivsel' },
  ]);
  expect(suggestFrom('/trivsel').pages[0]?.path).toBe('/grupper/trivsel');
});

test('a page with the word in its slug comes before its children', () => {
  expect(suggest('/netvaerk').pages.map(({ path }) => path)).toEqual([
    '/netvaerksgrupper',
    '/netvaerksgrupper/topledere',
    '/netvaerksgrupper/mellemledere',
    '/netvaerksgrupper/ledere',
  ]);
});

test('a rare word counts more than a common one', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    id: `${at}`,
    path: `/projekt-${at}`,
    title: `Projekt ${at}`,
  }));
  const suggestFrom = titleSuggester([...many, { id: 'x', path: '/trivsel', title: 'Trivsel' }]);
  expect(suggestFrom('/projekt/trivsel').pages[0]?.path).toBe('/trivsel');
});

test('the last part of a compound word matches', () => {
  const suggestFrom = titleSuggester([
    { id: 'a', path: '/personalestrategi', title: 'Personalestrategi' },
    { id: 'b', path: '/maal', title: 'Strategi, mål og midler' },
  ]);
  expect(suggestFrom('/strategi').pages.map(({ path }) => path)).toEqual(['/maal', '/personalestrategi']);
});

test.each(['/og', '/plan', '/kontrakter'])('%s does not match slightly similar words', (path) => {
  const words = ['om', 'form', 'land', 'kontakt'];
  const suggestFrom = titleSuggester(words.map((word) => ({ id: word, path: `/${word}`, title: word })));
  expect(suggestFrom(path).pages).toEqual([]);
});

test('a word that hundreds of pages have gives no suggestions', () => {
  const many = Array.from({ length: 600 }, (_, at) => ({
    id: `${at}`,
    path: `/projekt-x${at}y`,
    title: 'Projekt',
  }));
  expect(titleSuggester(many)('/projekt').pages).toEqual([]);
  expect(titleSuggester(many)('/projekt/x77y').pages.map(({ path }) => path)).toContain('/projekt-x77y');
});

test('titles also match', () => {
  const suggestFrom = titleSuggester([
    { id: 'a', path: '/et', title: 'Arbejdsmiljø' },
    { id: 'b', path: '/to', title: 'Løn' },
  ]);
  expect(suggestFrom('/arbejdsmiljoe-i-praksis').pages.map(({ path }) => path)).toEqual(['/et']);
});

test.each([
  ['/Artikler/God-ledelse.aspx?utm_source=a', 'artikler god ledelse'],
  ['/form%C3%A5l-og-bagrund', 'formål og bagrund'],
  ['/forma%CC%8Al', 'formål'],
  ['/form%E5l/til%2520salg', 'formål til salg'],
  ['/formaal%3Cscript%3Ealert(1)', 'formaal'],
  ['/et/to/tre/fire/fem/seks/syv/otte/ni/ti', 'et to tre fire fem seks syv otte'],
  [`/ledelse-${'x'.repeat(41)}`, 'ledelse'],
  [`/${'ledelse-'.repeat(1_000)}`, 'ledelse '.repeat(8).trim()],
  ['/%00', ''],
])('the search words of %s are extracted', (path, words) => {
  expect(suggest(path).words).toBe(words);
});

test('an undecodable path has no suggestions', () => {
  expect(suggest('/%00')).toEqual({ pages: [], words: '' });
});

test('each suggestion is inserted with HTML escaped', () => {
  const pages = [
    { path: '/a', title: 'A & B <i>"$&"</i>', trail: ['Over & under'] },
    { path: '/b', title: 'B', trail: [] },
  ];
  expect(fillNotFoundPage(page, { pages, words: 'a b' })).toBe(
    '<input value="a b"><ul><li><a href="/a">A &amp; B &lt;i&gt;&quot;$&amp;&quot;&lt;/i&gt;</a> Front page / Over &amp; under</li><li><a href="/b">B</a> Front page</li></ul><p>Videre</p>',
  );
});

test('a path that contains the words of a placeholder is unchanged', () => {
  const pages = [{ path: '/ledelse-i-ord-og-titel-paa-sti-en', title: 'Ledelse', trail: [] }];
  expect(fillNotFoundPage(page, { pages, words: 'a b' })).toContain(
    '<a href="/ledelse-i-ord-og-titel-paa-sti-en">',
  );
});

test('without suggestions their section is removed', () => {
  expect(fillNotFoundPage(page, { pages: [], words: '' })).toBe('<input value=""><p>Videre</p>');
});
