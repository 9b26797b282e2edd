import { expect, test } from 'vitest';
import { buildIndex } from '#lib/search/buildIndex.ts';
import { pages, pathsFor, search } from './samplePages.ts';

test.each(['formål', 'formaal', 'FORMÅL', 'formål'.normalize('NFD'), 'for\u00admål'])(
  '»%s« finds by any spelling',
  (question) => {
    expect(pathsFor(question)).toEqual(['/formaal', '/baggrund']);
  },
);

test('the beginning of a word finds it', () => {
  expect(pathsFor('topl')).toEqual(['/grupper']);
});

test('a slip of the pen finds what was meant', () => {
  expect(pathsFor('mellemleedere')).toEqual(['/grupper']);
  expect(pathsFor('netvrksgrupper')).toContain('/grupper');
});

test('every word of a question must be there', () => {
  expect(pathsFor('formål netværk')).toEqual(['/baggrund']);
  expect(pathsFor('formål xyzzyx')).toEqual([]);
});

test('a hit in the title comes before one in the lead, and that before one in the text', () => {
  const page = (id: string, words: [string, string, string]) => ({
    ...{ id, path: `/${id}`, title: words[0], lead: words[1], text: words[2] },
  });
  const find = buildIndex([
    page('text', ['Et to', 'Et to', 'ledelse']),
    page('lead', ['Et to', 'ledelse to', 'Et to']),
    page('title', ['ledelse her til lands', 'Et to', 'Et to']),
  ]);
  expect(find('ledelse').map((hit) => hit.path)).toEqual(['/title', '/lead', '/text']);
});

test('the words that were found are marked, in the title and in the excerpt', () => {
  const [hit] = search('formaal');
  expect(hit?.title).toEqual([{ text: 'Formål', marked: true }]);
  expect(hit?.excerpt).toContainEqual({ text: 'formål', marked: true });
});

test('a page told of twice is found once', () => {
  const find = buildIndex([...pages, ...pages]);
  expect(find('formål').map((hit) => hit.path)).toEqual(['/formaal', '/baggrund']);
});

test('names that mean something to JavaScript are words like any other', () => {
  expect(pathsFor('__proto__ hasOwnProperty')).toEqual(['/constructor']);
  expect(pathsFor('isPrototypeOf')).toEqual([]);
});
