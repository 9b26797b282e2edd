import { expect, test } from 'vitest';
import { addressesTag } from '#lib/content/tags.ts';
import { changeFromRevision } from '#lib/revalidate/change.ts';
import { tagsFor } from '#lib/revalidate/tagsFor.ts';

const update = (before: { hidden?: boolean; title?: string }, after: typeof before) =>
  tagsFor({ _id: 'homePage', _type: 'homePage', operation: 'update', before, after }, undefined);

test('a page that belongs under another one changes the trails and menus of other pages', () => {
  const moved = {
    _id: 'a',
    _type: 'page',
    operation: 'update',
    before: {},
    after: { section: 'b' },
  } as const;
  expect(tagsFor(moved, undefined)).toContain(addressesTag);
  expect(tagsFor({ ...moved, before: moved.after }, undefined)).not.toContain(addressesTag);
});

test('whether the front page is hidden from search engines appears on other pages; its text does not', () => {
  expect(update({ hidden: false }, { hidden: true })).toContain(addressesTag);
  expect(update({}, { hidden: false, title: 'Ny' })).not.toContain(addressesTag);
  expect(changeFromRevision('homePage', { rev: '1', type: 'homePage' }, false).tags).toContain(addressesTag);
});
