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

/** Pages below one another, the top page first. */
const chain = (slugs: readonly string[]): Page[] =>
  slugs.map((current, level) => ({
    _id: `page-${level}`,
    _type: 'page',
    title: current,
    slug: { current },
    ...(level > 0 && { parent: { _ref: `page-${level - 1}` } }),
  }));

/** The path that the site gives the innermost page. */
const sitePath = (pages: readonly Page[]) =>
  buildSiteTree(
    pages.map(({ _id, slug, parent }) => ({
      ...{ id: _id, type: 'page', title: '', slug: slug.current, parentId: parent?._ref },
      ...{ changed: '', hidden: false, order: undefined },
    })),
  ).pathOf(`page-${pages.length - 1}`);

/** Follows a dotted path as Sanity's previews do: through references, from one document into the next. */
function follow(pages: readonly Page[], document: unknown, path: string): unknown {
  return path.split('.').reduce((at: unknown, name) => {
    const ref = (at as { _ref?: string } | undefined)?._ref;
    const holder = ref === undefined ? at : pages.find(({ _id }) => _id === ref);
    return (holder as Record<string, unknown> | undefined)?.[name];
  }, document);
}

const selected = (pages: readonly Page[], document: unknown, selection: object) =>
  Object.fromEntries(Object.entries(selection).map(([name, path]) => [name, follow(pages, document, path)]));

const ask = async (pages: readonly Page[], query: string, params: Record<string, unknown> = {}) =>
  (await evaluate(parse(query, { params }), { dataset: pages as never, params })).get();

/** What the Studio writes, in each of its places, as the path of the innermost page. */
async function studioPaths(pages: readonly Page[]): Promise<string[]> {
  const innermost = pages.at(-1);
  const link = { target: { _ref: innermost?._id } };
  const row = await ask(pages, `*[_id == $id][0]{${slugProjection}}`, { id: innermost?._id });
  return [
    addressOf(selected(pages, innermost, slugSelection())),
    targetText(selected(pages, link, targetSelection))?.split(' · ')[1] ?? '',
    addressOf(row),
  ];
}

test('a page on the fifth level is shown with its whole path', async () => {
  const pages = chain(['a', 'b', 'c', 'd', 'e']);
  expect(await studioPaths(pages)).toEqual(Array(3).fill('/a/b/c/d/e'));
});

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);

test('on every level the Studio shows the path that the site has, or says that its beginning is left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slug, { minLength: 1, maxLength: 20 }), async (slugs) => {
      const pages = chain(slugs);
      const path = sitePath(pages) ?? '';
      for (const shown of await studioPaths(pages)) {
        if (slugs.length <= maxAncestors + 1) expect(shown).toBe(path);
        else expect(shown).toBe(`…${path.slice(1 - shown.length)}`);
      }
    }),
    { numRuns: 100 },
  );
});

test('on every level that it shows, the Studio finds the document of a path, and no other of the same slugs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slug, { minLength: 1, maxLength: maxAncestors + 1 }), async (slugs) => {
      const pages = chain(slugs);
      // The same page again, one level further down.
      const deeper = chain(['dybere', ...slugs]).map(({ _id, parent, ...page }) => ({
        ...{ ...page, _id: `other-${_id}` },
        ...(parent && { parent: { _ref: `other-${parent._ref}` } }),
      }));
      const params = Object.fromEntries(slugs.toReversed().map((each, level) => [`slug${level}`, each]));
      const { filter } = mainDocuments[slugs.length] as { filter: string };
      const found = await ask([...deeper, ...pages], `*[${filter}]._id`, params);
      expect(found).toEqual([pages.at(-1)?._id]);
    }),
    { numRuns: 50 },
  );
});
