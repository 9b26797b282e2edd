import { expect, test } from 'vitest';
import { fillNotFoundPage, placeholders, suggestionsTemplateName } from '#lib/urls/fillNotFoundPage.ts';
import { createSuggester } from '#lib/urls/suggest.ts';
import { site } from './sampleLinkData.ts';

const suggest = createSuggester(site.pages);
const page = `<input value="${placeholders.words}"><template data-fill="${suggestionsTemplateName}"><ul><li><a href="${placeholders.path}">${placeholders.title}</a></li></ul></template><p>Videre</p>`;

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
])('%s is nearest to %s', (asked, nearest) => {
  expect(suggest(asked).pages[0]?.path).toBe(nearest);
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
])('%s comes near to nothing: no page is better than any', (asked) => {
  expect(suggest(asked).pages).toEqual([]);
});

test('a page that is nearer than the rest by far stands alone', () => {
  expect(suggest('/topleder').pages.map(({ path }) => path)).toEqual(['/netvaerksgrupper/topledere']);
  expect(suggest('/om/formaal').pages.map(({ path }) => path)).toEqual(['/formaal', '/formaal-og-baggrund']);
});

test('what shares the end of a word with the address is left out beside what shares the word', () => {
  expect(suggest('/mellem-ledere').pages.map(({ path }) => path)).toEqual([
    '/netvaerksgrupper/mellemledere',
    '/netvaerksgrupper/ledere',
  ]);
});

test('where a page lies says less of it than its own words', () => {
  const near = createSuggester([
    { id: 'a', path: '/trivsel-maaling', title: 'Måling af trivsel' },
    { id: 'b', path: '/grupper/trivsel', title: 'Trivsel' },
  ]);
  expect(near('/trivsel').pages[0]?.path).toBe('/grupper/trivsel');
});

test('a page with the word in its own address comes before those below it', () => {
  expect(suggest('/netvaerk').pages.map(({ path }) => path)).toEqual([
    '/netvaerksgrupper',
    '/netvaerksgrupper/topledere',
    '/netvaerksgrupper/mellemledere',
    '/netvaerksgrupper/ledere',
  ]);
});

test('a word that few pages have tells more than one that many have', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    id: `${at}`,
    path: `/projekt-${at}`,
    title: `Projekt ${at}`,
  }));
  const near = createSuggester([...many, { id: 'x', path: '/trivsel', title: 'Trivsel' }]);
  expect(near('/projekt/trivsel').pages[0]?.path).toBe('/trivsel');
});

test('the end of a compound is found', () => {
  const near = createSuggester([{ id: 'a', path: '/ledelsesstrategi', title: 'Ledelsesstrategi' }]);
  expect(near('/strategi').pages[0]?.path).toBe('/ledelsesstrategi');
});

test.each(['/og', '/plan', '/kontrakter'])('%s is near to no word that is only a little like it', (asked) => {
  const words = ['om', 'form', 'land', 'kontakt'];
  const near = createSuggester(words.map((word) => ({ id: word, path: `/${word}`, title: word })));
  expect(near(asked).pages).toEqual([]);
});

test('a word that hundreds of pages have suggests none of them', () => {
  const many = Array.from({ length: 600 }, (_, at) => ({
    id: `${at}`,
    path: `/projekt-x${at}y`,
    title: 'Projekt',
  }));
  expect(createSuggester(many)('/projekt').pages).toEqual([]);
  expect(createSuggester(many)('/projekt/x77y').pages.map(({ path }) => path)).toContain('/projekt-x77y');
});

test('a page is found by its title too', () => {
  const near = createSuggester([
    { id: 'a', path: '/en', title: 'Arbejdsmiljø' },
    { id: 'b', path: '/to', title: 'Løn' },
  ]);
  expect(near('/arbejdsmiljoe-i-praksis').pages.map(({ path }) => path)).toEqual(['/en']);
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
])('%s is searched for in its words', (asked, words) => {
  expect(suggest(asked).words).toBe(words);
});

test('what cannot be read suggests nothing', () => {
  expect(suggest('/%00')).toEqual({ pages: [], words: '' });
});

test('each suggestion is filled in, and nothing in it is taken for HTML', () => {
  const pages = [
    { id: 'a', path: '/a', title: 'A & B <i>"$&"</i>' },
    { id: 'b', path: '/b', title: 'B' },
  ];
  expect(fillNotFoundPage(page, { pages, words: 'a b' })).toBe(
    '<input value="a b"><ul><li><a href="/a">A &amp; B &lt;i&gt;&quot;$&amp;&quot;&lt;/i&gt;</a></li><li><a href="/b">B</a></li></ul><p>Videre</p>',
  );
});

test('an address with the words of a placeholder in it stays as it is', () => {
  const pages = [{ id: 'a', path: '/ledelse-i-ord-og-titel-paa-sti-en', title: 'Ledelse' }];
  expect(fillNotFoundPage(page, { pages, words: 'a b' })).toContain(
    '<a href="/ledelse-i-ord-og-titel-paa-sti-en">',
  );
});

test('without suggestions their section is not there', () => {
  expect(fillNotFoundPage(page, { pages: [], words: '' })).toBe('<input value=""><p>Videre</p>');
});
