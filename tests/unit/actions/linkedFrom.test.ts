import { expect, test } from 'vitest';
import { isLinkedFrom } from '#sanity/actions/linkedFrom.ts';

const target = { _ref: 'ny-side', _type: 'reference' };
const leads = (row: object) => isLinkedFrom([{ _id: 'a', _type: 'page', ...row }], 'ny-side');

test.each([
  ['the main menu', { _type: 'siteSettings', mainMenu: [{ ...target, _key: 'k' }] }],
  ['a shortcut', { blocks: [{ _type: 'linkCards', _key: 'b', cards: [{ _key: 'c', reference: target }] }] }],
  ['a link in a text', { body: [{ _key: 'b', markDefs: [{ _key: 'm', reference: target }], children: [] }] }],
])('a page can be found from %s', (_, row) => {
  expect(leads(row)).toBe(true);
});

test.each([
  ['a page below it', { parent: target }],
  ['a draft', { _id: 'drafts.a', mainMenu: [{ ...target, _key: 'k' }] }],
  ['a release', { _id: 'versions.r.a', mainMenu: [{ ...target, _key: 'k' }] }],
  ['itself', { _id: 'ny-side', body: [{ _key: 'b', markDefs: [{ _key: 'm', reference: target }] }] }],
  ['a redirect', { _type: 'redirect', target }],
  ['a short link', { _type: 'shortLink', target }],
  ['a link to another page', { mainMenu: [{ _ref: 'ny-side-2', _key: 'k' }] }],
])('%s does not lead to a page', (_, row) => {
  expect(leads(row)).toBe(false);
});

test('a list of all network groups leads to each', () => {
  expect(leads({ blocks: [{ _type: 'networkGroupCards', _key: 'n' }] })).toBe(true);
});
