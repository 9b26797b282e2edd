import fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { expect, test } from 'vitest';
import { buildSiteTree } from '#lib/urls/siteTree.ts';
import { mainDocuments } from '#sanity/presentation/presentation.ts';
import { addressOf, maxAncestors, slugProjection, slugSelection } from '#sanity/schema/preview/address.ts';
import { targetSelection, targetText } from '#sanity/schema/preview/target.ts';

type Page = {
  _id: string;
  _type: 'page';
  title: string;
  slug: { current: string };
  parent?: { _ref: string };
};

/** Creates a chain of pages, each the parent of the next. */
const chain = (slugs: readonly string[]): Page[] =>
  slugs.map((current, level) => ({
    _id: `page-${level}`,
    _type: 'page',
    title: current,
    slug: { current },
    ...(level > 0 && { parent: { _ref: `page-${level - 1}` } }),
  }));

/** Returns the path of the deepest page on the site. */
const sitePath = (pages: readonly Page[]) =>
  buildSiteTree(
    pages.map(({ _id, slug, parent }) => ({
      ...{ id: _id, type: 'page', title: '', slug: slug.current, parentId: parent?._ref },
      ...{ hidden: false, order: undefined },
    })),
  ).pathOf(`page-${pages.length - 1}`);

/** Resolves a dotted path through references, as Sanity's previews do. */
function follow(pages: readonly Page[], document: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, name) => {
    const ref = (value as { _ref?: string } | undefined)?._ref;
    const target = ref === undefined ? value : pages.find(({ _id }) => _id === ref);
    return (target as Record<string, unknown> | undefined)?.[name];
  }, document);
}

const applySelection = (pages: readonly Page[], document: unknown, selection: object) =>
  Object.fromEntries(Object.entries(selection).map(([name, path]) => [name, follow(pages, document, path)]));

const runQuery = async (pages: readonly Page[], query: string, params: Record<string, unknown> = {}) =>
  (await evaluate(parse(query, { params }), { dataset: pages as never, params })).get();

/** Returns the path of the deepest page as shown in each part of the Studio. */
async function studioPaths(pages: readonly Page[]): Promise<string[]> {
  const deepest = pages.at(-1);
  const link = { target: { _ref: deepest?._id } };
  const row = await runQuery(pages, `*[_id == $id][0]{${slugProjection}}`, { id: deepest?._id });
  return [
    addressOf(applySelection(pages, deepest, slugSelection())),
    targetText(applySelection(pages, link, targetSelection))?.split(' · ')[1] ?? '',
    addressOf(row),
  ];
}

test('a page on the fifth level is shown with its full path', async () => {
  const pages = chain(['a', 'b', 'c', 'd', 'e']);
  expect(await studioPaths(pages)).toEqual(Array(3).fill('/a/b/c/d/e'));
});

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);

test('on every level the Studio shows the path of the site, or marks that its beginning is omitted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slug, { minLength: 1, maxLength: 20 }), async (slugs) => {
      const pages = chain(slugs);
      const path = sitePath(pages) ?? '';
      for (const studioPath of await studioPaths(pages)) {
        if (slugs.length <= maxAncestors + 1) expect(studioPath).toBe(path);
        else expect(studioPath).toBe(`…${path.slice(1 - studioPath.length)}`);
      }
    }),
    { numRuns: 100 },
  );
});

test('on every supported level, the Studio finds exactly the document of a path', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slug, { minLength: 1, maxLength: maxAncestors + 1 }), async (slugs) => {
      const pages = chain(slugs);
      // The same slugs, one level deeper.
      const deeper = chain(['dybere', ...slugs]).map(({ _id, parent, ...page }) => ({
        ...{ ...page, _id: `other-${_id}` },
        ...(parent && { parent: { _ref: `other-${parent._ref}` } }),
      }));
      const params = Object.fromEntries(slugs.toReversed().map((each, level) => [`slug${level}`, each]));
      const { filter } = mainDocuments[slugs.length] as { filter: string };
      const ids = await runQuery([...deeper, ...pages], `*[${filter}]._id`, params);
      expect(ids).toEqual([pages.at(-1)?._id]);
    }),
    { numRuns: 50 },
  );
});
