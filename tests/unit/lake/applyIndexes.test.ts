import fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { expect, test } from 'vitest';
import { answerQuery } from '#sanity/lake/query/evaluate.ts';
import { makeView } from '#sanity/lake/query/view.ts';
import type { LakeDocument } from '#sanity/lake/store/document.ts';
import { some } from '../../effort.ts';

const options = { projectId: 'embedded', dataset: 'production' };
const type = fc.constantFrom('page', 'strategy', 'group');
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'drafts.a', 'drafts.b', ...'ghijklm');
const slug = fc.constantFrom<unknown>('a', 'b', 'c', 7, null, ['a'], { current: 'a' }, undefined);

const plain = { noNullPrototype: true };
const document = fc.record(
  {
    _id: id,
    _type: type,
    _rev: fc.constant('r'),
    _createdAt: fc.constant('2026-01-01T00:00:00Z'),
    _updatedAt: fc.constant('2026-01-01T00:00:00Z'),
    slug: fc.oneof(
      fc.record({ current: slug }, plain),
      fc.constant('a'),
      fc.constant(null),
      fc.constant(undefined),
    ),
    n: fc.integer({ min: 0, max: 3 }),
    parent: fc.record({ _ref: id }, plain),
    ids: fc.oneof(
      fc.array(id, { maxLength: 12 }),
      fc.constantFrom<unknown>('a', null, [null, 'a'], [1, 'b']),
    ),
    list: fc.array(fc.record({ _ref: id }, plain), { maxLength: 3 }),
  },
  plain,
);
const dataset = fc.uniqueArray(document, { selector: ({ _id }) => _id, minLength: 9, maxLength: 12 });

const condition = fc.letrec<{ one: string; any: string }>((tie) => ({
  one: fc.constantFrom(
    '_type == "page"',
    '"group" == _type',
    '_type in ["page", "strategy"]',
    '_type in ["group", $type, 4]',
    '_type == $type',
    '_type in $ids',
    '_id == $id',
    '$id == _id',
    '_id in $ids',
    '_id in [$id, "a", "c", "a"]',
    '_id in [...$ids]',
    '_id in ["a", ...$ids, $id]',
    '_id in path("drafts.**")',
    'slug.current == $slug',
    'slug.current in $ids',
    'slug.current == null',
    'slug.current == $nothing',
    'slug == "a"',
    'parent._ref == $id',
    'parent->_type == "page"',
    'references($id)',
    'n > 1',
    '_type == slug.current',
    '@._type == "page"',
    'true',
  ),
  any: fc.oneof(
    { maxDepth: 3 },
    tie('one'),
    fc.tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `${a} && ${b}`),
    tie('any').map((a) => `!(${a})`),
  ),
})).any;

const tail = fc.constantFrom(
  '',
  '[0]',
  '[0...2]',
  '{_id, "up": parent->slug}',
  '._id',
  '{"given": $ids}',
  '[n > 0]',
  '| order(n desc, _id asc)',
  '| order(n asc)[0..1]{_id, "same": *[_type == ^._type && n == ^.n]._id}',
  '{_id, "to": *[_type == "page" && references(^._id)]{_id}, "all": count(*)}',
  '{"first": *[slug.current == ^.slug.current && _type == "page"][0]._id, "ids": *[_id in $ids]._id}',
  '{_id, "joined": *[_id == ^.parent._ref || n == 9]._id, "own": *[_id == ^.parent._ref][0].n}',
  '{"in": *[_id in ^.ids]._id, "refs": count(*[references(^.ids) && n >= 0]), "odd": *[_id == ^.n]._id}',
  '{"kin": *[slug.current == ^.slug.current && references(^.parent._ref)]{"up": *[_id == ^.^.parent._ref].n}}',
  '{"deep": *[_type == ^.parent->_type]._id, "mixed": *[_id in ^.list[]._ref]._id}',
  '| order(count(*[references(^._id)]) desc, _id asc)._id',
  '[count(*[references(^._id)]) > 1]{"n": count(*[references(^.^._id)])}',
  '{"s": select(_type == "page" => *[_id == $id][0].n, count(*[_type == "group"]))}',
);
const query = fc.oneof(
  fc.tuple(condition, tail).map(([filter, end]) => `*[${filter}]${end}`),
  fc.tuple(condition, condition).map(([a, b]) => `{"a": *[${a}]._id, "b": count(*[${b}]), "c": *._id}`),
  fc.tuple(condition, condition).map(([a, b]) => `*[${a}][${b}]{_id, ...}`),
);
const value = fc.constantFrom<unknown>('a', 'b', 'drafts.b', 'page', 'zz', 3, null, { type: 'Everything' });
const params = fc.record(
  {
    id,
    type,
    slug: fc.constantFrom('a', 'b', 'z'),
    nothing: fc.constant(null),
    ids: fc.oneof(fc.array(value), fc.array(fc.constantFrom('a', 'b', 'c', 'page', 'strategy'))),
  },
  plain,
);

test('an indexed query returns the same result as groq-js over the whole dataset', async () => {
  const property = fc.asyncProperty(dataset, query, params, async (documents, text, values) => {
    const view = makeView(documents as LakeDocument[], 'raw');
    const plain = await evaluate(parse(text, { params: values }), {
      dataset: view.documents,
      params: values,
    });
    expect(await answerQuery(text, values, view, options)).toEqual(await plain.get());
  });
  await fc.assert(property, { numRuns: some(1500) });
});

test('only the candidate documents are read', async () => {
  const documents = Array.from({ length: 200 }, (_, n) => ({
    _id: `d${n}`,
    _type: 'page',
    slug: { current: `s${n}` },
    get n() {
      looked += 1;
      return n;
    },
  }));
  let looked = 0;
  const view = makeView(documents as unknown as LakeDocument[], 'raw');
  const text = '*[n >= 0 && _type == "page" && slug.current == $s].n';
  expect(await answerQuery(text, { s: 's7' }, view, options)).toEqual([7]);
  expect(looked).toBeLessThan(10);
});

test.each([
  ['*[_type == "page"]{"n": count(*[references(^._id) && n >= 0])}', { n: 2 }],
  ['*[_type == "page"]{"up": *[_id == ^.parent._ref && n >= 0][0]._id}', { up: 'd7' }],
  ['*[_type == "page"]{"all": *[_id in ^.list[]._ref && n >= 0]._id}', { all: ['d7', 'd8'] }],
  ['*[_type == "page"]{"own": *[slug.current == ^.slug.current && n >= 0]._id}', { own: ['d7'] }],
  [
    '*[_type == "page"]{"a": *[_id == ^._id]{"b": *[_id == ^.^.parent._ref && n >= 0]._id}}',
    { a: [{ b: ['d7'] }] },
  ],
])('a sub-query for each row looks up its documents by index: %s', async (text, row) => {
  let looked = 0;
  const documents = Array.from({ length: 200 }, (_, n) => ({
    _id: `d${n}`,
    _type: 'page',
    slug: { current: `s${n}` },
    parent: { _ref: `d${n}` },
    list: [{ _ref: `d${n}` }, { _ref: `d${n + 1}` }],
    get n() {
      looked += 1;
      return n;
    },
  }));
  const view = makeView(documents as unknown as LakeDocument[], 'raw');
  const rows = (await answerQuery(text, {}, view, options)) as unknown[];
  expect(rows[view.documents.findIndex(({ _id }) => _id === 'd7')]).toEqual(row);
  expect(looked).toBeLessThan(1000);
});
