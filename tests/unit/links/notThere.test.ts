import { expect, test } from 'vitest';
import { filledIn, placeholder, suggestionsTemplate } from '#lib/links/filledIn.ts';
import { suggestFrom } from '#lib/links/suggest.ts';
import { site } from './site.ts';

const suggest = suggestFrom(site.pages);
const page = `<input value="${placeholder.words}"><template data-fill="${suggestionsTemplate}"><ul><li><a href="${placeholder.path}">${placeholder.title}</a></li></ul></template><p>Videre</p>`;

test.each([
  ['/topledere', '/netvaerksgrupper/topledere'],
  ['/netværkgruppe/toplederne', '/netvaerksgrupper/topledere'],
  ['/om/organisasjon', '/organisation'],
  ['/artikler/strategi-for-ok21', '/strategi/ok21'],
  ['/baggrunden', '/baggrund'],
  ['/om/tilgangelighd', '/tilgaengelighed'],
])('%s is nearest to %s', (asked, nearest) => {
  expect(suggest(asked).pages[0]?.path).toBe(nearest);
});

test('an address is searched for in its words', () => {
  expect(suggest('/Artikler/God-ledelse.aspx?utm_source=a').words).toBe('artikler god ledelse');
});

test('what comes near to nothing suggests nothing', () => {
  expect(suggest('/wp-login.php').pages).toEqual([]);
  expect(suggest('/%00')).toEqual({ pages: [], words: '' });
});

test('each suggestion is filled in, and nothing in it is taken for HTML', () => {
  const pages = [
    { id: 'a', path: '/a', title: 'A & B <i>"$&"</i>' },
    { id: 'b', path: '/b', title: 'B' },
  ];
  expect(filledIn(page, { pages, words: 'a b' })).toBe(
    '<input value="a b"><ul><li><a href="/a">A &amp; B &lt;i&gt;&quot;$&amp;&quot;&lt;/i&gt;</a></li><li><a href="/b">B</a></li></ul><p>Videre</p>',
  );
});

test('without suggestions their section is not there', () => {
  expect(filledIn(page, { pages: [], words: '' })).toBe('<input value=""><p>Videre</p>');
});
