import { expect, test } from 'vitest';
import { findReferences } from '#lib/contentRules/document/findReferences.ts';
import { describeLocation } from '#sanity/tools/links/describeLocation.ts';
import { schema } from '../schema/validated.ts';

const to = (_ref: string) => ({ _type: 'reference', _ref });
const text = (key: string, marks: object[], ...children: [string, string[]][]) => ({
  ...{ _key: key, _type: 'block', style: 'normal', markDefs: marks },
  children: children.map(([spanText, spanMarks], index) => ({
    ...{ _key: `s${index}`, _type: 'span', text: spanText, marks: spanMarks },
  })),
});
const internalLink = (_key: string, target: string, heading?: string) => ({
  ...{ _key, _type: 'internalLink', reference: to(target), ...(heading && { heading }) },
});

const page = {
  ...{ _id: 'p', _type: 'page', title: 'P', parent: to('oeverst') },
  blocks: [
    {
      ...{ _key: 't', _type: 'richText' },
      content: [
        text(
          'b',
          [internalLink('m', 'maal', 'h')],
          ['Læs om ', []],
          ['vores ', ['m']],
          ['mål', ['strong', 'm']],
        ),
      ],
    },
    {
      ...{ _key: 'g', _type: 'linkCards', heading: 'Læs videre' },
      cards: [{ _key: 'k', _type: 'linkCard', reference: to('maal') }],
    },
  ],
};

/** Returns the locations of a document's references, as described to editors. */
const locations = (document: { _type: string }) =>
  findReferences(document).map((link) => describeLocation(schema.get(document._type), document, link));

test('every reference is found with its heading, link text and path', () => {
  expect(findReferences(page)).toEqual([
    { target: 'oeverst', path: ['parent'] },
    {
      ...{ target: 'maal', heading: 'h', words: 'vores mål' },
      path: ['blocks', { _key: 't' }, 'content', { _key: 'b' }, 'markDefs', { _key: 'm' }, 'reference'],
    },
    { target: 'maal', path: ['blocks', { _key: 'g' }, 'cards', { _key: 'k' }, 'reference'] },
  ]);
});

test('a heading beside a reference counts as its target only in a short link, not in a card list', () => {
  const link = { _id: 'n', _type: 'shortLink', code: 'tamiko', target: to('maal'), heading: 'h' };
  expect(findReferences(link)).toEqual([{ target: 'maal', heading: 'h', path: ['target'] }]);
});

test('a location is described with the field titles of the form', () => {
  expect(locations(page)).toEqual([
    'Overordnet side',
    'Indhold › Tekst, »vores mål«',
    'Indhold › Genveje »Læs videre«',
  ]);
  expect(
    locations({
      ...{ _id: 's', _type: 'siteSettings', mainMenu: [{ _key: 'a', ...to('maal') }] },
      ...{ footer: { links: [{ _key: 'b', ...to('maal') }] }, accessibilityStatement: to('maal') },
    } as { _type: string }),
  ).toEqual(['Hovedmenu', 'Sidefod › Links', 'Siden om tilgængelighed']);
  expect(locations({ _type: 'redirect', target: to('maal') } as { _type: string })).toEqual(['']);
  expect(
    locations({
      ...{ _type: 'strategy', body: [text('b', [internalLink('m', 'maal')], ['mål', ['m']])] },
    } as { _type: string }),
  ).toEqual(['Tekst, »mål«']);
});

test('long link texts are truncated, and documents of any shape are accepted', () => {
  const longText = 'udviklingssammenhænge '.repeat(10);
  const [location = ''] = locations({
    ...{ _type: 'strategy', body: [text('b', [internalLink('m', 'maal')], [longText, ['m']])] },
  } as { _type: string });
  expect(location.length).toBeLessThan(80);
  expect(location).toMatch(/…«$/);
  expect(findReferences({ a: null, b: [1, null, [to('x')], { c: { d: to('y') } }] })).toEqual([
    { target: 'y', path: ['b', 3, 'c', 'd'] },
  ]);
});
