import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathsLostBy, type RoutingRevision } from '#lib/urls/history/formerPaths.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';
import { some } from '../../../effort.ts';

const page = (id: string, slug: string, parentId?: string): PageNode => ({
  id,
  type: 'page',
  title: id,
  slug,
  parentId,
  hidden: false,
  order: undefined,
});
const createRevision = (
  id: string,
  slug: string | undefined,
  until: number,
  parentId?: string,
): RoutingRevision => ({
  id,
  type: 'page',
  slug,
  parentId,
  until,
});
const lostPaths = (revision: RoutingRevision, past: RoutingRevision[], entries: PageNode[]) =>
  pathsLostBy([revision], past, entries).map(({ id, path }) => `${id} ${path}`);

test('a new slug changes the paths of the page and of all its descendants', () => {
  const entries = [page('a', 'ny'), page('b', 'under', 'a'), page('c', 'nederst', 'b'), page('d', 'anden')];
  expect(pathsLostBy([createRevision('a', 'gammel', 7)], [], entries)).toEqual([
    { id: 'a', type: 'page', path: '/gammel', until: 7 },
    { id: 'b', type: 'page', path: '/gammel/under', until: 7 },
    { id: 'c', type: 'page', path: '/gammel/under/nederst', until: 7 },
  ]);
});

test('a new parent or a deletion also changes paths', () => {
  const entries = [page('a', 'a'), page('b', 'b')];
  expect(lostPaths(createRevision('b', 'b', 1, 'a'), [], entries)).toEqual(['b /a/b']);
  expect(lostPaths(createRevision('c', 'c', 1, 'a'), [], entries)).toEqual(['c /a/c']);
});

test('a document without a slug had no path', () => {
  expect(lostPaths(createRevision('a', undefined, 1), [], [page('a', 'a')])).toEqual([]);
});

test('earlier changes of ancestors are combined with the revisions of that time', () => {
  const entries = [page('a', 'tre'), page('b', 'neden', 'a')];
  const past = [
    createRevision('a', 'et', 10),
    createRevision('b', 'under', 20, 'a'),
    createRevision('a', 'to', 30),
  ];
  expect(lostPaths(createRevision('b', 'under', 20, 'a'), past, entries)).toEqual([
    'b /et/under',
    'b /to/under',
  ]);
  expect(lostPaths(createRevision('a', 'to', 30), past, entries)).toEqual([
    'a /to',
    'b /to/under',
    'b /to/neden',
  ]);
});

test('documents that change together yield no path that never existed', () => {
  const entries = [page('a', 'to'), page('b', 'neden', 'a')];
  const past = [createRevision('a', 'et', 10), createRevision('b', 'under', 10, 'a')];
  expect(lostPaths(createRevision('a', 'et', 10), past, entries)).toEqual(['a /et', 'b /et/under']);
});

test('a revision that existed for less than a millisecond counts', () => {
  const past = [createRevision('a', 'et', 10), createRevision('a', 'to', 10)];
  expect(lostPaths(createRevision('a', 'to', 10), past, [page('a', 'tre'), page('b', 'b', 'a')])).toEqual([
    'a /to',
    'b /to/b',
  ]);
});

test('pages in a cycle have no path, before or after a change', () => {
  expect(lostPaths(createRevision('a', 'a', 1, 'b'), [], [page('b', 'b', 'a'), page('a', 'a')])).toEqual([]);
});

const ids = ['a', 'b', 'c', 'd'];
const change = fc.record({
  id: fc.constantFrom(...ids),
  slug: fc.option(fc.constantFrom('et', 'to', 'tre'), { nil: undefined }),
  parentId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  pause: fc.constantFrom(1, 5),
  /** True if the change is in the same transaction as the previous one. */
  transaction: fc.boolean(),
});

test('for any order of the webhooks, every path that ever existed is found', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 12 }),
      fc.infiniteStream(fc.nat(ids.length - 1)),
      (changes, randomIndexes) => {
        const { revisions, entries, pathsEver } = history(changes);
        const ordered = shuffleByDocument(revisions, randomIndexes);
        const foundPaths = new Set(
          ordered.flatMap((revision, index) =>
            pathsLostBy([revision], ordered.slice(0, index + 1), entries).map(
              ({ id, path }) => `${id} ${path}`,
            ),
          ),
        );
        // A path in use today belongs to its current page, even if another page had it before.
        const currentPaths = new Set(
          buildSiteTree(entries)
            .all()
            .map(({ path }) => path),
        );
        const missing = [...pathsEver].filter(
          (pathKey) => !foundPaths.has(pathKey) && !currentPaths.has(pathKey.split(' ')[1] ?? ''),
        );
        expect(missing).toEqual([]);
      },
    ),
    { numRuns: some(3_000) },
  );
});

/** Applies changes in order. Returns the revisions that each replaced, the final pages, and all paths that existed. */
function history(changes: (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  const now = new Map<string, PageNode>();
  const revisions: RoutingRevision[] = [];
  const pathsEver = new Set<string>();
  let time = 0;
  for (const [index, { id, slug, parentId, pause, transaction }] of changes.entries()) {
    if (!transaction) time += pause;
    const before = now.get(id);
    revisions.push(createRevision(id, before?.slug, time, before?.parentId));
    if (slug === undefined) now.delete(id);
    else now.set(id, page(id, slug, parentId));
    if (changes[index + 1]?.transaction) continue;
    for (const routed of buildSiteTree([...now.values()]).all()) pathsEver.add(`${routed.id} ${routed.path}`);
  }
  return { revisions, entries: [...now.values()], pathsEver };
}

/** Shuffles revisions as webhooks may arrive: those of one document stay in order. */
function shuffleByDocument(revisions: RoutingRevision[], randomIndexes: Iterable<number>): RoutingRevision[] {
  const queues = ids.map((id) => revisions.filter((revision) => revision.id === id));
  const ordered: RoutingRevision[] = [];
  for (const index of randomIndexes) {
    if (ordered.length === revisions.length) break;
    const revision = queues[index]?.shift();
    if (revision) ordered.push(revision);
  }
  return ordered;
}
