import { Mutation } from '@sanity/mutator';
import { expect, test } from 'vitest';
import type { Language } from '#lib/languages.ts';
import type { StoredDocument } from '#sanity/actions/linkedFrom.ts';
import { type Placement, placementPatch, placeOf } from '#sanity/actions/placePage.ts';

/** Returns the document as the store has it after the patch. */
function placed(row: StoredDocument, language?: Language): Record<string, unknown> {
  const change = placementPatch(row, 'ny-side', language);
  if (!change) return row;
  const { after, items } = change.insert;
  const patch = { id: row._id, setIfMissing: change.setIfMissing, insert: { after, items } };
  return new Mutation({ mutations: [{ patch }] }).apply(structuredClone(row) as never) as Record<
    string,
    unknown
  >;
}

/** The referenced ids, in order. */
const refs = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"_ref":"([^"]+)"/g)].map(([, id]) => id ?? '');

const settings = { _id: 'siteSettings', _type: 'siteSettings' };
const page = { _id: 'page-over', _type: 'page' };
const shortcuts = (key: string, ...ids: string[]) => ({
  _type: 'linkCards',
  _key: key,
  cards: ids.map((id) => ({ _type: 'linkCard', _key: id, reference: { _type: 'reference', _ref: id } })),
});

test('a page comes last in the main menu, also in the first one', () => {
  const mainMenu = [{ _type: 'reference', _key: 'a', _ref: 'a' }];
  expect(refs(placed({ ...settings, mainMenu }))).toEqual(['a', 'ny-side']);
  expect(refs(placed(settings))).toEqual(['ny-side']);
  expect(refs(placed({ ...settings, mainMenu, footer: { links: [{ _ref: 'ny-side' }] } }))).toContain(
    'ny-side',
  );
});

test('an English page comes last in the English menu, and not in the Danish one', () => {
  const mainMenu = [{ _type: 'reference', _key: 'a', _ref: 'a' }];
  for (const english of [undefined, {}, { mainMenu: [{ _type: 'reference', _key: 'b', _ref: 'b' }] }]) {
    const result = placed({ ...settings, mainMenu, ...(english && { english }) }, 'en');
    expect(refs(result.mainMenu)).toEqual(['a']);
    expect(refs(result.english).at(-1)).toBe('ny-side');
  }
});

test('a page becomes the last shortcut in the last list of shortcuts', () => {
  const text = { _type: 'richText', _key: 't' };
  const blocks = [shortcuts('one', 'a'), shortcuts('two', 'b', 'c'), text];
  const result = placed({ ...page, blocks }) as { blocks: unknown[] };
  expect(result.blocks.map(refs)).toEqual([['a'], ['b', 'c', 'ny-side'], []]);
});

test('without a list of shortcuts, or with an empty one, the page above gets a new one at its end', () => {
  for (const blocks of [undefined, [], [{ _type: 'linkCards', _key: 'empty' }]]) {
    const result = placed({ ...page, ...(blocks && { blocks }) }) as {
      blocks: { _type: string; _key: string }[];
    };
    expect(result.blocks.at(-1)).toMatchObject({
      _type: 'linkCards',
      _key: expect.stringMatching(/^[0-9a-f]{32}$/),
      cards: [{ _type: 'linkCard', reference: { _type: 'reference', _ref: 'ny-side' } }],
    });
  }
});

test('a page that is there already is not added again', () => {
  const mainMenu = [{ _type: 'reference', _key: 'a', _ref: 'ny-side' }];
  expect(placementPatch({ ...settings, mainMenu }, 'ny-side')).toBeUndefined();
  expect(placementPatch({ ...page, blocks: [shortcuts('one', 'ny-side')] }, 'ny-side')).toBeUndefined();
});

test.each<[Placement, string | undefined, string | undefined]>([
  ['menu', 'page-over', 'siteSettings'],
  ['above', 'page-over', 'page-over'],
  ['above', undefined, 'homePage'],
  ['search', 'page-over', undefined],
])('»%s« below %s changes %s', (placement, parent, document) => {
  expect(placeOf(placement, parent)).toBe(document);
});
