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
  changed: '',
  hidden: false,
  order: undefined,
});
const was = (id: string, slug: string | undefined, until: number, parentId?: string): RoutingRevision => ({
  id,
  type: 'page',
  slug,
  parentId,
  until,
});
const lost = (face: RoutingRevision, past: RoutingRevision[], entries: PageNode[]) =>
  pathsLostBy([face], past, entries).map(({ id, path }) => `${id} ${path}`);

test('a new slug takes away the addresses of the page and of everything below it', () => {
  const entries = [page('a', 'ny'), page('b', 'under', 'a'), page('c', 'nederst', 'b'), page('d', 'anden')];
  expect(pathsLostBy([was('a', 'gammel', 7)], [], entries)).toEqual([
    { id: 'a', type: 'page', path: '/gammel', until: 7 },
    { id: 'b', type: 'page', path: '/gammel/under', until: 7 },
    { id: 'c', type: 'page', path: '/gammel/under/nederst', until: 7 },
  ]);
});

test('a new parent and a deletion take addresses away too', () => {
  const entries = [page('a', 'a'), page('b', 'b')];
  expect(lost(was('b', 'b', 1, 'a'), [], entries)).toEqual(['b /a/b']);
  expect(lost(was('c', 'c', 1, 'a'), [], entries)).toEqual(['c /a/c']);
});

test('without a slug there was no address', () => {
  expect(lost(was('a', undefined, 1), [], [page('a', 'a')])).toEqual([]);
});

test('what changed above before is joined with what was there then, not with what is there now', () => {
  const entries = [page('a', 'tre'), page('b', 'neden', 'a')];
  const past = [was('a', 'et', 10), was('b', 'under', 20, 'a'), was('a', 'to', 30)];
  expect(lost(was('b', 'under', 20, 'a'), past, entries)).toEqual(['b /et/under', 'b /to/under']);
  expect(lost(was('a', 'to', 30), past, entries)).toEqual(['a /to', 'b /to/under', 'b /to/neden']);
});

test('documents that change together leave no address that was never there', () => {
  const entries = [page('a', 'to'), page('b', 'neden', 'a')];
  const past = [was('a', 'et', 10), was('b', 'under', 10, 'a')];
  expect(lost(was('a', 'et', 10), past, entries)).toEqual(['a /et', 'b /et/under']);
});

test('what was there for less than a millisecond was there', () => {
  const past = [was('a', 'et', 10), was('a', 'to', 10)];
  expect(lost(was('a', 'to', 10), past, [page('a', 'tre'), page('b', 'b', 'a')])).toEqual([
    'a /to',
    'b /to/b',
  ]);
});

test('pages in a circle have no address, then or now', () => {
  expect(lost(was('a', 'a', 1, 'b'), [], [page('b', 'b', 'a'), page('a', 'a')])).toEqual([]);
});

const ids = ['a', 'b', 'c', 'd'];
const change = fc.record({
  id: fc.constantFrom(...ids),
  slug: fc.option(fc.constantFrom('et', 'to', 'tre'), { nil: undefined }),
  parentId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  pause: fc.constantFrom(1, 5),
  /** Whether it is made together with the one before. */
  transaction: fc.boolean(),
});

test('whatever order the notices come in, none of the addresses that ever were is missing', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 12 }),
      fc.infiniteStream(fc.nat(ids.length - 1)),
      (all, next) => {
        const { faces, entries, ever } = history(all);
        const told = inSomeOrder(faces, next);
        const found = new Set(
          told.flatMap((face, index) =>
            pathsLostBy([face], told.slice(0, index + 1), entries).map(({ id, path }) => `${id} ${path}`),
          ),
        );
        // What somebody has today is theirs, even if they took it from one who claims it still.
        const today = new Set(
          buildSiteTree(entries)
            .all()
            .map(({ path }) => path),
        );
        const missing = [...ever].filter((held) => !found.has(held) && !today.has(held.split(' ')[1] ?? ''));
        expect(missing).toEqual([]);
      },
    ),
    { numRuns: some(3_000) },
  );
});

/** What a run of changes leaves: the faces that each took away, what is there in the end, and all that ever was. */
function history(changes: (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  const now = new Map<string, PageNode>();
  const faces: RoutingRevision[] = [];
  const ever = new Set<string>();
  let at = 0;
  for (const [index, { id, slug, parentId, pause, transaction }] of changes.entries()) {
    if (!transaction) at += pause;
    const before = now.get(id);
    faces.push(was(id, before?.slug, at, before?.parentId));
    if (slug === undefined) now.delete(id);
    else now.set(id, page(id, slug, parentId));
    if (changes[index + 1]?.transaction) continue;
    for (const held of buildSiteTree([...now.values()]).all()) ever.add(`${held.id} ${held.path}`);
  }
  return { faces, entries: [...now.values()], ever };
}

/** The notices of one document come in order; those of several come as they may. */
function inSomeOrder(faces: RoutingRevision[], next: Iterable<number>): RoutingRevision[] {
  const lines = ids.map((id) => faces.filter((face) => face.id === id));
  const told: RoutingRevision[] = [];
  for (const index of next) {
    if (told.length === faces.length) break;
    const face = lines[index]?.shift();
    if (face) told.push(face);
  }
  return told;
}
