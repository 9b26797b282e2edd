import type { StringSchemaType } from 'sanity';
import { expect, test } from 'vitest';
import { withChoices } from '#sanity/schema/inputs/HeadingInput.ts';

const field = { name: 'heading', jsonType: 'string' } as StringSchemaType;
const headings = [
  { key: 'k1', text: 'Formål', former: [] },
  { key: 'k2', text: 'Baggrund', former: ['k0'] },
];

test('the choices are the texts of the headings', () => {
  expect(withChoices(field, headings, 'k2').options?.list).toEqual([
    { value: 'k1', title: 'Formål' },
    { value: 'k2', title: 'Baggrund' },
  ]);
});

test('a selected heading that no longer exists stays in the list with a note', () => {
  expect(withChoices(field, headings, 'borte').options?.list?.at(-1)).toEqual({
    value: 'borte',
    title: 'En overskrift, som ikke findes på siden',
  });
});

test('a selected heading that was rewritten is shown with its current text', () => {
  expect(withChoices(field, headings, 'k0').options?.list).toEqual([
    { value: 'k1', title: 'Formål' },
    { value: 'k0', title: 'Baggrund' },
  ]);
});
