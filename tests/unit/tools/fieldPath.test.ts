import { expect, test } from 'vitest';
import { fieldPath } from '#sanity/tools/links/fieldPath.ts';

test('a member of a list of references opens as the list, any other reference as itself', () => {
  expect(fieldPath(['footer', 'links', { _key: 'a' }])).toEqual(['footer', 'links']);
  expect(fieldPath(['links', 0])).toEqual(['links']);
  expect(fieldPath(['parent'])).toEqual(['parent']);
  expect(fieldPath(['blocks', { _key: 'a' }, 'cards', { _key: 'b' }, 'reference'])).toEqual([
    ...['blocks', { _key: 'a' }, 'cards', { _key: 'b' }, 'reference'],
  ]);
});
