import type { StringSchemaType } from 'sanity';
import { expect, test } from 'vitest';
import { withChoices } from '#sanity/schema/inputs/HeadingInput.ts';

const field = { name: 'heading', jsonType: 'string' } as StringSchemaType;
const headings = [
  { key: 'k1', text: 'Formål', former: [] },
  { key: 'k2', text: 'Baggrund', former: ['k0'] },
];

test('an editor chooses a heading by its words', () => {
  expect(withChoices(field, headings, 'k2').options?.list).toEqual([
    { value: 'k1', title: 'Formål' },
    { value: 'k2', title: 'Baggrund' },
  ]);
});

test('a chosen heading that is gone stays in the list and says so', () => {
  expect(withChoices(field, headings, 'borte').options?.list?.at(-1)).toEqual({
    value: 'borte',
    title: 'En overskrift, som ikke findes på siden',
  });
});

test('a chosen heading that was written anew is the one it has become', () => {
  expect(withChoices(field, headings, 'k0').options?.list).toEqual([
    { value: 'k1', title: 'Formål' },
    { value: 'k0', title: 'Baggrund' },
  ]);
});
