import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ancestorsOf,
  buildPageTree,
  findNode,
  type TreeNode,
  type TreeRow,
} from '#sanity/structure/pageTree.ts';

const row = (_id: string, parent: string | null = null, fields: Partial<TreeRow> = {}): TreeRow => ({
  _id,
  _type: 'page',
  title: _id,
  slug: _id,
  parent,
  order: null,
  ...fields,
});

/** Returns the tree as indented titles. */
const indentedTitles = (nodes: TreeNode[], depth = 0): string[] =>
  nodes.flatMap(({ title, children }) => [
    '· '.repeat(depth) + title,
    ...indentedTitles(children, depth + 1),
  ]);

test('documents are below their parents, sorted by order and then alphabetically in Danish', () => {
  const rows = [
    row('Ledere', 'Netværk', { order: 3, _type: 'networkGroup' }),
    row('Topledere', 'Netværk', { order: 1, _type: 'networkGroup' }),
    row('Årbog'),
    row('Netværk'),
    row('Baggrund'),
    row('Østens vise', 'Baggrund'),
    row('Ældre tider', 'Baggrund'),
    row('Zoner', 'Baggrund'),
  ];
  expect(indentedTitles(buildPageTree(rows))).toEqual([
    'Baggrund',
    '· Zoner',
    '· Ældre tider',
    '· Østens vise',
    'Netværk',
    '· Topledere',
    '· Ledere',
    'Årbog',
  ]);
});

test('a draft has the id of its document, and a document without a title has a placeholder', () => {
  const [node] = buildPageTree([row('drafts.ny', null, { title: ' ' })]);
  expect(node).toMatchObject({ id: 'ny', title: 'Uden titel', path: '/drafts.ny', state: 'unpublished' });
});

test('a page shows its address, and whether it was never published or has changed since', () => {
  const rows = [
    row('strategi'),
    row('drafts.strategi', null, { title: 'Strategi, ny', slug: 'ny-strategi' }),
    row('ok21', 'strategi', { _type: 'strategy' }),
    row('drafts.ok24', 'strategi'),
    row('drafts.uden', 'strategi', { slug: null }),
    row('versions.r1.ok21', 'strategi', { title: 'En udgivelse, som ikke bruges' }),
  ];
  const [top] = buildPageTree(rows);
  expect(top).toMatchObject({ title: 'Strategi, ny', path: '/ny-strategi', state: 'changed' });
  expect(top?.children.map(({ id, path, state }) => [id, path, state])).toEqual([
    ['ok24', '/ny-strategi/drafts.ok24', 'unpublished'],
    ['uden', undefined, 'unpublished'],
    ['ok21', '/ny-strategi/ok21', 'published'],
  ]);
});

test('the pages above a page are known, at any depth', () => {
  const tree = buildPageTree([row('a'), row('b', 'a'), row('c', 'b'), row('d', 'a')]);
  expect(ancestorsOf(tree, 'c')).toEqual(['a', 'b']);
  expect(ancestorsOf(tree, 'a')).toEqual([]);
  expect(ancestorsOf(tree, 'borte')).toEqual([]);
});

test('documents with a missing parent or in a cycle are at the top level, with their children', () => {
  const rows = [row('forældreløs', 'borte'), row('a', 'b'), row('b', 'a'), row('under a', 'a')];
  expect(indentedTitles(buildPageTree(rows))).toEqual(['a', '· under a', 'b', 'forældreløs']);
});

test('for any parents, every document is in the tree exactly once', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 });
  const rows = ids.chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.option(fc.constantFrom(...names, 'borte')).map((parent) => row(name, parent)),
      ),
    ),
  );
  fc.assert(
    fc.property(rows, (documents) => {
      const tree = buildPageTree(documents);
      const titles = indentedTitles(tree).map((line) => line.replaceAll('· ', ''));
      expect(titles.sort()).toEqual(documents.map(({ _id }) => _id).sort());
      for (const { _id } of documents) expect(findNode(tree, _id)?.id).toBe(_id);
    }),
  );
});
