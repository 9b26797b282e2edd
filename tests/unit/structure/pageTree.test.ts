import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPageTree, findNode, type TreeNode, type TreeRow } from '#sanity/structure/pageTree.ts';

const row = (_id: string, parent: string | null = null, more: Partial<TreeRow> = {}): TreeRow => ({
  _id,
  _type: 'page',
  title: _id,
  parent,
  order: null,
  ...more,
});

/** The tree as indented titles. */
const drawn = (nodes: TreeNode[], depth = 0): string[] =>
  nodes.flatMap(({ title, children }) => ['· '.repeat(depth) + title, ...drawn(children, depth + 1)]);

test('documents stand below their parents, in the order of the site and the Danish alphabet', () => {
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
  expect(drawn(buildPageTree(rows))).toEqual([
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

test('a draft is its document, and a document without a title has a name to be found by', () => {
  const [node] = buildPageTree([row('drafts.ny', null, { title: ' ' })]);
  expect(node).toEqual({ id: 'ny', type: 'page', title: 'Uden titel', children: [] });
});

test('a document whose parent is gone, and those in a circle, stand at the top with what is below them', () => {
  const rows = [row('forældreløs', 'borte'), row('a', 'b'), row('b', 'a'), row('under a', 'a')];
  expect(drawn(buildPageTree(rows))).toEqual(['a', '· under a', 'b', 'forældreløs']);
});

test('whatever the parents, every document stands in the tree once', () => {
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
      const shown = drawn(tree).map((line) => line.replaceAll('· ', ''));
      expect(shown.sort()).toEqual(documents.map(({ _id }) => _id).sort());
      for (const { _id } of documents) expect(findNode(tree, _id)?.id).toBe(_id);
    }),
  );
});
