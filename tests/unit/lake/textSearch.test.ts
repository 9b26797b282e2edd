import { expect, test } from 'vitest';
import { serveLake } from './serve.ts';
import { editorOf } from './startLake.ts';

const page = (id: string, title: string, text: string) => ({
  _id: id,
  _type: 'page',
  title,
  blocks: [{ _key: 'b', _type: 'block', children: [{ _key: 's', _type: 'span', text }] }],
});

async function search(words: string, query: string) {
  const { url } = await serveLake([
    page('a', 'Ledelse', 'Netværk for topledere'),
    page('b', 'Strategi', 'God ledelse i øjenhøjde'),
    page('c', 'Om os', 'ganske andre ord'),
  ]);
  return editorOf(url).fetch(query, {
    __query: words,
    __rawQuery: words.replace('*', ''),
    __types: ['page'],
    __limit: 10,
  });
}

// The query of the Studio's document lists and search (sanity 6.16, createSearchQuery for `groq2024`)
const studioQuery = `// findability-mvi:5
*[_type in $__types] | score(boost(_type in ["page"] && title match text::query($__query), 10),
([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0]
{_type, _id, _originalId, "orderings": [_score]} | order(_score desc) [0...$__limit]`;

test.each([
  ['ledelse', ['a', 'b']],
  ['øjen*', ['b']],
  ['toplede*', ['a']],
  ['god øjenhøjde', ['b']],
  ['c', ['c']],
  ['block', []],
  ['*', ['a', 'b', 'c']],
  // All words must occur.
  ['ledelse øjenhøjde', ['b']],
  ['ledelse -øjenhøjde', ['a']],
  ['-ledelse*', ['c']],
  ['"god ledelse"', ['b']],
  ['"ledelse god"', []],
  ['ledelse -"god ledelse"', ['a']],
  ['"god ledel*', ['b']],
  ['"', []],
  // Misspelt, also while it is being typed.
  ['lesdelse', ['a', 'b']],
  ['ledlese', ['a', 'b']],
  ['øjenhjø*', ['b']],
  ['-lesdelse', ['a', 'b', 'c']],
  ['"lesdelse"', []],
  ['ordd', ['c']],
  ['omz', []],
])('the Studio\'s search for "%s" finds %j', async (words, ids) => {
  const results = await search(words, studioQuery);
  expect(results.map(({ _id }: { _id: string }) => _id).sort()).toEqual(ids);
});

test('documents with the words as a phrase come before those with the words apart, and a whole title before all', async () => {
  const { url } = await serveLake([
    page('apart', 'Ledelse, der er god', 'god ledelse god ledelse'.split(' ').reverse().join(' og ')),
    page('phrase', 'Om os', 'Vi giver råd om god ledelse.'),
    page('title', 'Råd om god ledelse', 'Andet'),
    page('whole', 'God ledelse', 'Andet'),
  ]);
  const params = { __query: 'god ledelse*', __rawQuery: 'god ledelse', __types: ['page'], __limit: 10 };
  const found = await editorOf(url).fetch<{ _id: string }[]>(studioQuery, params);
  expect(found.map(({ _id }) => _id)).toEqual(['whole', 'title', 'phrase', 'apart']);
});

test('an excluded word excludes a document that would count for another reason', async () => {
  const { url } = await serveLake([
    page('a', 'Ledelse', 'ikke andet'),
    { ...page('b', 'Om os', 'baggrund'), parent: { _type: 'reference', _ref: 'a' } },
  ]);
  const withReferences = studioQuery.replace('score(', 'score(boost(references("a"), 5), ');
  const params = { __query: 'ledelse* -baggrund', __rawQuery: 'ledelse', __types: ['page'], __limit: 10 };
  const found = (query: string) =>
    editorOf(url).fetch<string[]>(query.replace('[0...$__limit]', '[0...$__limit]._id'), params);
  expect(await found(withReferences)).toEqual(['a']);
});

test('a text search returns nothing hidden, and matches a single field', async () => {
  const results = await search('ledelse', '*[@ match text::query($__query)]{...}');
  expect(results.map((document: object) => Object.keys(document).sort())).toEqual(
    Array(2).fill(['_createdAt', '_id', '_rev', '_type', '_updatedAt', 'blocks', 'title']),
  );
  expect(await search('ledelse', '*[title match text::query($__query)]._id')).toEqual(['a']);
});
