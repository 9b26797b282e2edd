import { expect, test } from 'vitest';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { pages, pathsFor, search } from './samplePages.ts';

test.each(['formål', 'formaal', 'FORMÅL', 'formål'.normalize('NFD'), 'for\u00admål'])(
  '"%s" is found in any spelling',
  (question) => {
    expect(pathsFor(question)).toEqual(['/formaal', '/baggrund']);
  },
);

test('a prefix matches a word', () => {
  expect(pathsFor('topl')).toEqual(['/grupper']);
});

test('a misspelled word matches', () => {
  expect(pathsFor('mellemleedere')).toEqual(['/grupper']);
  expect(pathsFor('netvrksgrupper')).toContain('/grupper');
});

test('every word of a query must match', () => {
  expect(pathsFor('formål netværk')).toEqual(['/baggrund']);
  expect(pathsFor('formål xyzzyx')).toEqual([]);
});

test('hits in the title rank above hits in the lead, and those above hits in the text', () => {
  const page = (id: string, words: [string, string, string]) => ({
    ...{ id, path: `/${id}`, title: words[0], lead: words[1], text: words[2] },
  });
  const searchPages = buildIndex([
    page('text', ['Et to', 'Et to', 'ledelse']),
    page('lead', ['Et to', 'ledelse to', 'Et to']),
    page('title', ['ledelse her til lands', 'Et to', 'Et to']),
  ]);
  expect(searchPages('ledelse').map((hit) => hit.path)).toEqual(['/title', '/lead', '/text']);
});

test('matching words are marked in the title and in the excerpt', () => {
  const [hit] = search('formaal');
  expect(hit?.title).toEqual([{ text: 'Formål', marked: true }]);
  expect(hit?.excerpt).toContainEqual({ text: 'formål', marked: true });
});

test('a page indexed twice is found once', () => {
  const searchPages = buildIndex([...pages, ...pages]);
  expect(searchPages('formål').map((hit) => hit.path)).toEqual(['/formaal', '/baggrund']);
});

test('property names of Object.prototype are ordinary words', () => {
  expect(pathsFor('__proto__ hasOwnProperty')).toEqual(['/constructor']);
  expect(pathsFor('isPrototypeOf')).toEqual([]);
});
