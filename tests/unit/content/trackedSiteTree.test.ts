import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeTag, pathsTag } from '#lib/content/tags.ts';
import { trackedSiteTree } from '#lib/content/trackedSiteTree.ts';
import { frontPageIds } from '#lib/model.ts';
import { tagsFor } from '#lib/revalidate/tagsFor.ts';
import type { WebhookPayload } from '#lib/revalidate/webhookPayload.ts';
import { buildSiteTree, type PageNode, type SiteTree } from '#lib/urls/siteTree.ts';

const ids = ['a', 'b', 'c', 'd', 'e', frontPageIds.en];

const maybeId = fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 2 });
const fields: fc.Arbitrary<Fields> = fc.record({
  type: fc.constant('page' as const),
  title: fc.constantFrom('Én', 'To'),
  slug: fc.constantFrom('x', 'y', 'z'),
  parentId: fc.oneof(fc.constantFrom(undefined, frontPageIds.en), maybeId),
  sectionId: fc.oneof(fc.constant(undefined), maybeId),
  hidden: fc.boolean(),
  order: fc.constantFrom(undefined, 1, 2),
  translationOf: fc.oneof(fc.constant(undefined), fc.constantFrom(...ids, frontPageIds.da)),
});
type Fields = Omit<PageNode, 'id'>;
const fieldNames = [
  ...(['title', 'slug', 'parentId', 'sectionId', 'hidden', 'order', 'translationOf'] as const),
];

/** Most sites have an English front page. */
const nodes = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fields), {
      ...{ selector: ([id]) => id, minLength: 3, maxLength: 5 },
    }),
    fc.option(fields, { freq: 4 }),
  )
  .map(([rows, front]) => [
    ...rows.filter(([id]) => id !== frontPageIds.en),
    ...(front ? [[frontPageIds.en, { ...front, slug: 'en', parentId: undefined }] as const] : []),
  ]);

/** What a page may read of the tree, by name. */
const paths = ['/', '/x', '/y', '/en', '/x/y', '/en/x', '/en/y'];
const reads: Record<string, (tree: SiteTree) => unknown> = Object.fromEntries([
  ...[...ids, frontPageIds.da].flatMap((id) => [
    [`path of ${id}`, (tree: SiteTree) => tree.pathOf(id)],
    [`trail of ${id}`, (tree: SiteTree) => tree.ancestors(id).map(shown)],
    [`pages below ${id}`, (tree: SiteTree) => tree.children(id).map(shown)],
    [`versions of ${id}`, (tree: SiteTree) => tree.versions(id)],
    [`visible versions of ${id}`, (tree: SiteTree) => tree.versions(id, false)],
    [`English version of ${id}`, (tree: SiteTree) => tree.versionIn('en', id)],
    [`rival of ${id}`, (tree: SiteTree) => tree.rivalOf(id)?.id],
  ]),
  ...paths.map((path) => [`page at ${path}`, (tree: SiteTree) => shown(tree.byPath(path))]),
  ['languages', (tree: SiteTree) => tree.languages()],
  ['all pages', (tree: SiteTree) => tree.all().map(shown)],
]);
const shown = (page: ReturnType<SiteTree['byPath']>) => page && [page.id, page.title, page.path, page.hidden];

/** The fields of a node in a webhook. */
const placeOf = (node: PageNode | undefined) =>
  node && {
    ...{ slug: node.slug, parent: node.parentId, section: node.sectionId, title: node.title },
    ...{ order: node.order, hidden: node.hidden, translationOf: node.translationOf },
  };

const toNodes = (rows: readonly (readonly [string, Fields])[]) =>
  new Map(rows.map(([id, rest]): [string, PageNode] => [id, { id, ...rest }]));

const toRows = (pages: Record<string, Fields>): [string, Fields][] => Object.entries(pages);

const treeOf = (nodes: ReadonlyMap<string, PageNode>) => buildSiteTree([...nodes.values()]);

test('a read of the site tree that a change alters has a cache tag that the change marks as stale', () => {
  const someChange = fc.record({
    ...{ before: nodes, id: fc.constantFrom(...ids), after: fc.option(fields) },
    // Of an existing page, one field changes, or several.
    changed: fc.subarray([...fieldNames], { minLength: 1 }),
  });
  const check = fc.property(someChange, ({ before, id, after, changed }) => {
    const earlier = toNodes(before);
    const later = new Map(earlier);
    const existing = earlier.get(id);
    const written =
      after && existing ? changed.map((name) => [name, after[name]]) : Object.entries(after ?? {});
    if (after) later.set(id, { ...existing, id, ...Object.fromEntries(written) } as PageNode);
    else later.delete(id);
    const operation = !after ? 'delete' : earlier.has(id) ? 'update' : 'create';
    const sides = { before: placeOf(earlier.get(id)), after: placeOf(later.get(id)) };
    const above = [...earlier.values()].flatMap(({ parentId, sectionId }) => [parentId, sectionId]);
    const waitedFor = new Set(above.flatMap((each) => (each && !earlier.has(each) ? each : [])));
    const change: WebhookPayload = { _id: id, _type: 'page', operation, ...sides };
    const stale = new Set(tagsFor(change, { nodes: earlier, waitedFor }));
    for (const [name, read] of Object.entries(reads)) {
      const tags = new Set<string>();
      const tracked = trackedSiteTree(treeOf(earlier), (added) => {
        for (const tag of added()) tags.add(tag);
      });
      const result = read(tracked);
      const isSame = JSON.stringify(result) === JSON.stringify(read(treeOf(later)));
      expect(isSame || [...tags].some((tag) => stale.has(tag)), `${operation} ${id}: ${name}`).toBe(true);
    }
  });
  // Sections in a circle do not count: with one of them gone, the others do. Random trees rarely have this.
  const page = { type: 'page' as const, title: 'Én', hidden: false, order: undefined };
  const circle = toRows({
    d: { ...page, slug: 'x', parentId: undefined, sectionId: 'a' },
    a: { ...page, slug: 'z', parentId: 'd', sectionId: 'e' },
    e: { ...page, slug: 'x', parentId: 'd' },
  });
  const freed = { ...page, slug: 'x', parentId: undefined, sectionId: undefined };
  const example = { before: circle, id: 'd', after: freed, changed: ['sectionId' as const] };
  fc.assert(check, { numRuns: 1500, examples: [[example]] });
});

test('pages that do not show a new page keep their place in the cache', () => {
  const page = { type: 'page' as const, title: 'Om os', hidden: false, order: undefined };
  const existing = toNodes([
    ['a', { ...page, slug: 'a', parentId: undefined }],
    ['b', { ...page, slug: 'b', parentId: undefined }],
  ]);
  const tags = new Set<string>();
  const tree = trackedSiteTree(treeOf(existing), (added) => {
    for (const tag of added()) tags.add(tag);
  });
  tree.byPath('/a');
  tree.ancestors('a');
  tree.children('a');
  tree.pathOf('b');
  tree.versions('a');
  expect([...tags]).toEqual(expect.arrayContaining([pathsTag, nodeTag('a'), nodeTag('b')]));
  const create = (slug: string, parent: string) =>
    tagsFor(
      { _id: 'new', _type: 'page', operation: 'create', before: undefined, after: { slug, parent } },
      { nodes: existing, waitedFor: new Set() },
    );
  const staleOf = (marked: readonly string[]) => marked.filter((tag) => tags.has(tag));
  expect(staleOf(create('ny', 'b'))).toEqual([]);
  expect(staleOf(create('ny', 'a'))).toEqual(['children:a']);
});
