import { expect, test } from 'vitest';
import { searchDocuments } from '../../content/searchDocuments.ts';
import { textSuggester, titleSuggester } from './suggesterOf.ts';

const suggest = textSuggester(await searchDocuments('da'));
const pathsFor = (pathname: string) => suggest(pathname).pages.map(({ path }) => path);

test.each([
  ['/bestyrelse', '/organisation'],
  ['/om-os/kontakt', '/netvaerksgrupper'],
  ['/formand', '/organisation'],
  ['/skoleledere', '/netvaerksgrupper/ledere'],
  ['/om-vaeksthuset/historie', '/baggrund'],
  ['/netvaerksgrupper/topledere/direktoerer', '/netvaerksgrupper/topledere'],
])('%s suggests %s, which has its words in the text', (path, expected) => {
  expect(pathsFor(path)[0]).toBe(expected);
});

test.each([
  ...['/om-os', '/artikler/noget-om-ledelse', '/job-og-karriere', '/nyheder', '/wp-login.php', '/undefined'],
  ...['/wp-admin/admin-ajax.php', '/.git/config', '/a/b/c/d/e', '/findes-ikke', '/vaeksthus-for-ledelse'],
])('%s has no suggestions', (path) => {
  expect(pathsFor(path)).toEqual([]);
});

test('the last part of a path counts more than those above', () => {
  expect(pathsFor('/netvaerksgrupper/mellemleedere')[0]).toBe('/netvaerksgrupper/mellemledere');
});

test('a suggestion has its breadcrumbs, and a page that is gone is none', () => {
  const pages = [
    { id: 'a', path: '/grupper', title: 'Grupper' },
    { id: 'b', path: '/grupper/topledere', title: 'Topledere' },
  ];
  const [first] = titleSuggester(pages)('/toplederne').pages;
  expect(first).toEqual({ path: '/grupper/topledere', title: 'Topledere', trail: ['Grupper'] });
  expect(textSuggester([])('/topledere').pages).toEqual([]);
});

test('at most five pages are suggested', () => {
  const pages = Array.from({ length: 20 }, (_, at) => ({
    ...{ id: `${at}`, path: `/projekt-${at}`, title: `Projekt ${at}` },
  }));
  expect(titleSuggester(pages)('/projekt').pages).toHaveLength(5);
});
