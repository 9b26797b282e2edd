import { expect, test } from 'vitest';
import { nextPage } from '#lib/urls/nextPage.ts';
import { buildSiteTree, type PageNode } from '#lib/urls/siteTree.ts';

const page = (id: string, fields: Partial<PageNode> = {}): PageNode => ({
  ...{ id, type: 'page', slug: id, title: id, parentId: undefined, hidden: false },
  order: undefined,
  ...fields,
});

const menu = ['about', 'plan', 'groups'].map((target) => ({ target }));
const addresses = buildSiteTree([
  page('about'),
  page('history', { sectionId: 'about', order: 2 }),
  page('aims', { sectionId: 'about', order: 1 }),
  page('plan'),
  page('secret', { parentId: 'plan', hidden: true }),
  page('groups'),
  page('g1', { parentId: 'groups', order: 1 }),
  page('g1-below', { parentId: 'g1' }),
  page('g2', { parentId: 'groups', order: 2 }),
  page('privacy'),
]);
const after = (id: string) => nextPage(id, menu, addresses)?.id;

test('the pages of the menu and those below them are read in order, like a book', () => {
  const read = ['about'];
  for (let next = after('about'); next && !read.includes(next); next = after(next)) read.push(next);
  expect(read).toEqual(['about', 'aims', 'history', 'plan', 'groups', 'g1', 'g1-below', 'g2']);
});

test('the last page has no next one', () => {
  expect(after('g2')).toBeUndefined();
});

test('a hidden page is passed over, and leads on itself', () => {
  expect(after('plan')).toBe('groups');
  expect(after('secret')).toBe('groups');
});

test('a page that the menu does not lead to, and an unknown one, have no next page', () => {
  expect([after('privacy'), after('gone'), nextPage('about', [], addresses)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    nextPage('plan', [{ target: 'gone' }, { target: 'plan' }, { target: 'gone' }], addresses),
  ).toBeUndefined();
});
