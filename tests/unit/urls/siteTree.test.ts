import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDanish } from '#lib/danish/format.ts';
import { homeId, routedTypes } from '#lib/model.ts';
import type { AddressRecord } from '#lib/urls/linkData.ts';
import { buildSiteTree, contestedIds, type PageNode } from '#lib/urls/siteTree.ts';
import { some } from '../../effort.ts';
import { trapNames } from '../content/hostile.ts';
import { processorTime } from '../content/processorTime.ts';

const page = (id: string, parentId?: string, fields: Partial<PageNode> = {}): PageNode => ({
  ...{ id, parentId, type: 'page', slug: id, title: id, hidden: false, order: undefined },
  ...fields,
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', homeId, 'gone', ...trapNames);
const entry: fc.Arbitrary<PageNode> = fc.record({
  id,
  type: fc.constantFrom(...routedTypes),
  title: fc.constantFrom('Ål', 'Aa', 'æble', 'zebra', 'ø', 'a'),
  slug: fc.constantFrom('a', 'b', 'c', 'd', ...trapNames.map((name) => name.toLowerCase())),
  parentId: fc.option(id, { nil: undefined, freq: 2 }),
  sectionId: fc.option(id, { nil: undefined, freq: 2 }),
  changed: fc.constant(''),
  hidden: fc.boolean(),
  order: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
});

test('for any nodes, paths and ids map to each other, and the ancestors end with the page itself', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const siteTree = buildSiteTree(entries);
      for (const node of siteTree.all()) {
        expect(siteTree.pathOf(node.id)).toBe(node.path);
        expect(siteTree.byPath(node.path)).toBe(node);
        expect(siteTree.ancestors(node.id).at(-1)).toBe(node);
        expect(node.path.endsWith(`/${node.slug}`)).toBe(true);
        expect(new Set(siteTree.ancestors(node.id)).size).toBe(siteTree.ancestors(node.id).length);
      }
      expect(new Set(siteTree.all().map(({ path }) => path)).size).toBe(siteTree.all().length);
      expect(siteTree.pathOf(homeId)).toBe('/');
    }),
    { numRuns: some(1000) },
  );
});

test('all children are sorted by order, then alphabetically in Danish', () => {
  const siblings = fc.array(entry, { maxLength: 12 }).map((entries) => {
    const children = entries.map((each, index) => ({
      ...each,
      id: `c${index}`,
      slug: `c${index}`,
      parentId: 'top',
    }));
    return [page('top'), page('other'), ...children];
  });
  fc.assert(
    fc.property(siblings, (entries) => {
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

test('pages in a cycle, and pages below it, have no path', () => {
  const siteTree = buildSiteTree([page('a', 'b'), page('b', 'a'), page('c', 'c'), page('d', 'a'), page('e')]);
  expect(siteTree.all().map(({ path }) => path)).toEqual(['/e']);
});

test('pages below an unpublished parent have no path', () => {
  expect(buildSiteTree([page('a', 'gone'), page('b', 'a')]).all()).toEqual([]);
});

test('a page with a section is below it in the trail, and keeps its own path', () => {
  const siteTree = buildSiteTree([
    page('overview'),
    page('b', undefined, { sectionId: 'overview', order: 2 }),
    page('c', undefined, { sectionId: 'overview', order: 1 }),
    page('below', 'b'),
  ]);
  const trailOf = (of: string) => siteTree.ancestors(of).map((each) => each.id);
  expect(siteTree.pathOf('b')).toBe('/b');
  expect(trailOf('below')).toEqual(['overview', 'b', 'below']);
  expect(siteTree.children('overview').map((each) => each.id)).toEqual(['c', 'b']);
});

test('a section that is missing, in another language or in a circle does not count; the parent does', () => {
  const siteTree = buildSiteTree([
    page('page-en', undefined, { slug: 'en' }),
    page('a', undefined, { sectionId: 'gone' }),
    page('b', undefined, { sectionId: 'page-en' }),
    page('c', undefined, { sectionId: 'd' }),
    page('d', 'a', { sectionId: 'c' }),
    page('e', undefined, { sectionId: 'c' }),
    page('f', undefined, { sectionId: 'f' }),
  ]);
  const trails = ['a', 'b', 'c', 'd', 'e', 'f'].map((of) => siteTree.ancestors(of).map((each) => each.id));
  expect(trails).toEqual([['a'], ['b'], ['c'], ['a', 'd'], ['c', 'e'], ['f']]);
});

test('a section whose own section does not count closes no circle through its parent', () => {
  const siteTree = buildSiteTree([
    page('a', undefined, { sectionId: 'b' }),
    page('b', 'a', { sectionId: 'b' }),
  ]);
  expect(siteTree.ancestors('b').map((each) => each.id)).toEqual(['a', 'b']);
});

test('of two pages with the same path the lower id gets it, in any order', () => {
  const two = [page('b', undefined, { slug: 'x' }), page('a', undefined, { slug: 'x' })];
  for (const entries of [two, two.toReversed()]) {
    const siteTree = buildSiteTree(entries);
    expect(siteTree.byPath('/x')?.id).toBe('a');
    expect(siteTree.pathOf('b')).toBeUndefined();
  }
});

test('property names of Object.prototype are ordinary ids, and unknown if not in the tree', () => {
  const siteTree = buildSiteTree(
    trapNames.map((name, index) => page(name, trapNames[index - 1], { slug: `s${index}` })),
  );
  expect(siteTree.all()).toHaveLength(trapNames.length);
  expect(siteTree.ancestors('__proto__').map((each) => each.id)).toEqual(['constructor', '__proto__']);
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

test('a chain of 5,000 pages and 20,000 siblings are built in under 3 s', () => {
  const chain = Array.from({ length: 5000 }, (_, n) =>
    page(`p${n}`, n === 0 ? undefined : `p${n - 1}`, { slug: 's' }),
  );
  const manySiblings = Array.from({ length: 20_000 }, (_, n) => page(`c${n}`, 'p0', { slug: `c${n}` }));
  let siteTree = buildSiteTree([]);
  const cpuTimeMs = processorTime(() => {
    siteTree = buildSiteTree([...chain, ...manySiblings]);
  });
  expect(cpuTimeMs).toBeLessThan(3000);
  expect(siteTree.pathOf('p4999')).toHaveLength(10_000);
  expect(siteTree.ancestors('p4999')).toHaveLength(5000);
  expect(siteTree.children('p0')).toHaveLength(20_001);
});

test('if two documents claim a path, the one that had it keeps it, whatever their ids', () => {
  const at = (id: string, created?: string) => page(id, undefined, { slug: 'x', created });
  const ownerOf = (nodes: PageNode[], records: AddressRecord[] = []) =>
    buildSiteTree(nodes, records).byPath('/x')?.id;
  const seen = (id: string, since: string, path = '/x') => ({ id, addresses: [{ path, since }] });
  const [older, newer] = [at('z', '2020'), at('a', '2021')];
  expect(ownerOf([newer, older])).toBe('z');
  expect(ownerOf([at('a'), older])).toBe('z');
  expect(ownerOf([at('b'), at('a')])).toBe('a');
  // The history knows better than the date of creation: the older page may have been renamed.
  expect(ownerOf([newer, older], [seen('a', '2022')])).toBe('a');
  expect(ownerOf([newer, older], [seen('a', '2022'), seen('z', '2021')])).toBe('a');
  expect(ownerOf([newer, older], [seen('a', '2022', '/y'), seen('z', '2021')])).toBe('z');
});

test('a document whose path another has has none, and its rival is known', () => {
  const nodes = [
    page('z', undefined, { slug: 'x', created: '2020' }),
    page('a', undefined, { slug: 'x', created: '2021' }),
    page('b'),
  ];
  const siteTree = buildSiteTree(nodes);
  expect(siteTree.pathOf('a')).toBeUndefined();
  expect(siteTree.rivalOf('a')?.id).toBe('z');
  expect([siteTree.rivalOf('z'), siteTree.rivalOf('b'), siteTree.rivalOf('none')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(contestedIds(nodes)).toEqual(['a', 'z']);
});
