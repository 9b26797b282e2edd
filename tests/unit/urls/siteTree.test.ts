import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDanish } from '#lib/danish/format.ts';
import { homeId, routedTypes } from '#lib/model.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';
import { some } from '../../effort.ts';
import { trapNames } from '../content/hostile.ts';
import { processorTime } from '../content/processorTime.ts';

const page = (id: string, parentId?: string, more: Partial<PageNode> = {}): PageNode => ({
  ...{ id, parentId, type: 'page', slug: id, title: id, changed: '', hidden: false, order: undefined },
  ...more,
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', homeId, 'gone', ...trapNames);
const entry: fc.Arbitrary<PageNode> = fc.record({
  id,
  type: fc.constantFrom(...routedTypes),
  title: fc.constantFrom('Ål', 'Aa', 'æble', 'zebra', 'ø', 'a'),
  slug: fc.constantFrom('a', 'b', 'c', 'd', ...trapNames.map((name) => name.toLowerCase())),
  parentId: fc.option(id, { nil: undefined, freq: 2 }),
  changed: fc.constant(''),
  hidden: fc.boolean(),
  order: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
});

test('of any entries: addresses and ids lead to each other, and a trail ends in its document', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const book = buildSiteTree(entries);
      for (const found of book.all()) {
        expect(book.pathOf(found.id)).toBe(found.path);
        expect(book.byPath(found.path)).toBe(found);
        expect(book.ancestors(found.id).at(-1)).toBe(found);
        expect(found.path.endsWith(`/${found.slug}`)).toBe(true);
        expect(new Set(book.ancestors(found.id)).size).toBe(book.ancestors(found.id).length);
      }
      expect(new Set(book.all().map(({ path }) => path)).size).toBe(book.all().length);
      expect(book.pathOf(homeId)).toBe('/');
    }),
    { numRuns: some(1000) },
  );
});

test('children stand by order, then in Danish order, and all of them', () => {
  const below = fc.array(entry, { maxLength: 12 }).map((entries) => {
    const children = entries.map((each, index) => ({
      ...each,
      id: `c${index}`,
      slug: `c${index}`,
      parentId: 'top',
    }));
    return [page('top'), page('other'), ...children];
  });
  fc.assert(
    fc.property(below, (entries) => {
      const children = buildSiteTree(entries).children('top');
      expect(children).toHaveLength(entries.length - 2);
      children.slice(1).forEach((child, index) => {
        const before = children[index] as PageNode;
        const [first, second] = [before.order ?? Infinity, child.order ?? Infinity];
        expect(first <= second).toBe(true);
        if (first === second) expect(compareDanish(before.title, child.title)).toBeLessThanOrEqual(0);
      });
    }),
  );
});

test('a circle, and what is below it, has no address', () => {
  const book = buildSiteTree([page('a', 'b'), page('b', 'a'), page('c', 'c'), page('d', 'a'), page('e')]);
  expect(book.all().map(({ path }) => path)).toEqual(['/e']);
});

test('what is below an unpublished parent has no address', () => {
  expect(buildSiteTree([page('a', 'gone'), page('b', 'a')]).all()).toEqual([]);
});

test('where two claim one address the lower id has it, in whichever order they come', () => {
  const two = [page('b', undefined, { slug: 'x' }), page('a', undefined, { slug: 'x' })];
  for (const entries of [two, two.toReversed()]) {
    const book = buildSiteTree(entries);
    expect(book.byPath('/x')?.id).toBe('a');
    expect(book.pathOf('b')).toBeUndefined();
  }
});

test('names that mean something to JavaScript are ids and parents like any other, and nothing by themselves', () => {
  const book = buildSiteTree(
    trapNames.map((name, index) => page(name, trapNames[index - 1], { slug: `s${index}` })),
  );
  expect(book.all()).toHaveLength(trapNames.length);
  expect(book.ancestors('__proto__').map((each) => each.id)).toEqual(['constructor', '__proto__']);
  const empty = buildSiteTree([]);
  for (const name of trapNames) {
    expect([
      empty.pathOf(name),
      empty.byPath(`/${name}`),
      empty.ancestors(name),
      empty.children(name),
    ]).toEqual([...[undefined, undefined, [], []]]);
  }
});

test('a chain of 5,000 pages and a parent of 20,000 are worked out in a moment', () => {
  const chain = Array.from({ length: 5000 }, (_, n) =>
    page(`p${n}`, n === 0 ? undefined : `p${n - 1}`, { slug: 's' }),
  );
  const flock = Array.from({ length: 20_000 }, (_, n) => page(`c${n}`, 'p0', { slug: `c${n}` }));
  let book = buildSiteTree([]);
  const taken = processorTime(() => {
    book = buildSiteTree([...chain, ...flock]);
  });
  expect(taken).toBeLessThan(3000);
  expect(book.pathOf('p4999')).toHaveLength(10_000);
  expect(book.ancestors('p4999')).toHaveLength(5000);
  expect(book.children('p0')).toHaveLength(20_001);
});
