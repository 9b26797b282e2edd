import { expect, test } from 'vitest';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { selectStaticPages } from '#lib/content/staticPages.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';

/** Returns a page and its parents, from a path such as `a/b/c`. */
const chain = (path: string) =>
  path.split('/').map((slug, index, slugs) => ({
    id: slugs.slice(0, index + 1).join('/'),
    type: 'page' as const,
    title: slug,
    slug,
    parentId: index === 0 ? undefined : slugs.slice(0, index).join('/'),
    hidden: false,
    order: undefined,
  }));

const addresses = buildSiteTree(['a/b/c', 'd/e', 'f'].flatMap(chain));
const menuTo = (target: string) => ({ target, title: 'Et sted' });
const noMenus = siteSettings.parse({});
const paths = (settings: typeof noMenus, limit?: number) =>
  selectStaticPages(addresses, [settings], limit).map(({ path }) => path);

test('all pages of a site below the limit are prerendered', () => {
  expect(paths(noMenus).sort()).toEqual(['/a', '/a/b', '/a/b/c', '/d', '/d/e', '/f']);
});

test('above the limit, the top levels of the tree are prerendered', () => {
  expect(paths(noMenus, 3)).toEqual(['/a', '/d', '/f']);
  expect(paths(noMenus, 4)).toEqual(['/a', '/d', '/f', '/a/b']);
});

test('pages linked from a menu come first, at any depth', () => {
  const settings = siteSettings.parse({
    mainMenu: [menuTo('a/b/c')],
    footer: { links: [menuTo('d/e')] },
    accessibilityStatement: menuTo('f'),
    privacyPolicy: menuTo('a/b'),
  });
  expect(paths(settings, 4).sort()).toEqual(['/a/b', '/a/b/c', '/d/e', '/f']);
});
