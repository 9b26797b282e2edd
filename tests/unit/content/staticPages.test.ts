import { expect, test } from 'vitest';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { selectStaticPages } from '#lib/content/staticPages.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';

/** A page at the end of a chain of parents: »a/b/c«. */
const chain = (path: string) =>
  path.split('/').map((slug, at, all) => ({
    id: all.slice(0, at + 1).join('/'),
    type: 'page' as const,
    title: slug,
    slug,
    parentId: at === 0 ? undefined : all.slice(0, at).join('/'),
    changed: '',
    hidden: false,
    order: undefined,
  }));

const addresses = buildSiteTree(['a/b/c', 'd/e', 'f'].flatMap(chain));
const menuTo = (target: string) => ({ target, title: 'Et sted' });
const noMenus = siteSettings.parse({});
const paths = (settings: typeof noMenus, limit?: number) =>
  selectStaticPages(addresses, settings, limit).map(({ path }) => path);

test('a site of ordinary size is built whole', () => {
  expect(paths(noMenus).sort()).toEqual(['/a', '/a/b', '/a/b/c', '/d', '/d/e', '/f']);
});

test('of a larger one the top of the tree is built', () => {
  expect(paths(noMenus, 3)).toEqual(['/a', '/d', '/f']);
  expect(paths(noMenus, 4)).toEqual(['/a', '/d', '/f', '/a/b']);
});

test('what a menu leads to comes first, however deep it lies', () => {
  const settings = siteSettings.parse({
    mainMenu: [menuTo('a/b/c')],
    footer: { links: [menuTo('d/e')] },
    accessibilityStatement: menuTo('f'),
  });
  expect(paths(settings, 3).sort()).toEqual(['/a/b/c', '/d/e', '/f']);
});
