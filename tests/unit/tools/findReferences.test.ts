import { expect, test } from 'vitest';
import { describeLocation } from '#sanity/tools/links/describeLocation.ts';
import { findReferences } from '#sanity/tools/links/findReferences.ts';
import { schema } from '../schema/validated.ts';

const to = (_ref: string) => ({ _type: 'reference', _ref });
const text = (key: string, marks: object[], ...children: [string, string[]][]) => ({
  ...{ _key: key, _type: 'block', style: 'normal', markDefs: marks },
  children: children.map(([words, of], index) => ({
    ...{ _key: `s${index}`, _type: 'span', text: words, marks: of },
  })),
});
const internal = (_key: string, target: string, heading?: string) => ({
  ...{ _key, _type: 'internalLink', reference: to(target), ...(heading && { heading }) },
});

const page = {
  ...{ _id: 'p', _type: 'page', title: 'P', parent: to('oeverst') },
  blocks: [
    {
      ...{ _key: 't', _type: 'richText' },
      content: [
        text('b', [internal('m', 'maal', 'h')], ['Læs om ', []], ['vores ', ['m']], ['mål', ['strong', 'm']]),
      ],
    },
    {
      ...{ _key: 'g', _type: 'linkCards', heading: 'Læs videre' },
      cards: [{ _key: 'k', _type: 'linkCard', reference: to('maal') }],
    },
  ],
};

/** Where the links of a document stand, as an editor is told. */
const places = (document: { _type: string }) =>
  findReferences(document).map((link) => describeLocation(schema.get(document._type), document, link));

test('every reference is found, with its heading, the words that one clicks, and the way to it', () => {
  expect(findReferences(page)).toEqual([
    { target: 'oeverst', path: ['parent'] },
    {
      ...{ target: 'maal', heading: 'h', words: 'vores mål' },
      path: ['blocks', { _key: 't' }, 'content', { _key: 'b' }, 'markDefs', { _key: 'm' }, 'reference'],
    },
    { target: 'maal', path: ['blocks', { _key: 'g' }, 'cards', { _key: 'k' }, 'reference'] },
  ]);
});

test('the heading above some cards is none that they lead to; that of a short link is', () => {
  const link = { _id: 'n', _type: 'shortLink', code: 'tamiko', target: to('maal'), heading: 'h' };
  expect(findReferences(link)).toEqual([{ target: 'maal', heading: 'h', path: ['target'] }]);
});

test('where a link stands is said in the words of the form', () => {
  expect(places(page)).toEqual([
    'Overordnet side',
    'Indhold › Tekst, »vores mål«',
    'Indhold › Genveje »Læs videre«',
  ]);
  expect(
    places({
      ...{ _id: 's', _type: 'siteSettings', mainMenu: [{ _key: 'a', ...to('maal') }] },
      ...{ footer: { links: [{ _key: 'b', ...to('maal') }] }, accessibilityStatement: to('maal') },
    } as { _type: string }),
  ).toEqual(['Hovedmenu', 'Sidefod › Links', 'Tilgængelighedserklæring']);
  expect(places({ _type: 'redirect', target: to('maal') } as { _type: string })).toEqual(['']);
  expect(
    places({
      ...{ _type: 'strategy', body: [text('b', [internal('m', 'maal')], ['mål', ['m']])] },
    } as { _type: string }),
  ).toEqual(['Tekst, »mål«']);
});

test('long words are cut, and a document of any shape is read', () => {
  const long = 'udviklingssammenhænge '.repeat(10);
  const [place = ''] = places({
    ...{ _type: 'strategy', body: [text('b', [internal('m', 'maal')], [long, ['m']])] },
  } as { _type: string });
  expect(place.length).toBeLessThan(80);
  expect(place).toMatch(/…«$/);
  expect(findReferences({ a: null, b: [1, null, [to('x')], { c: { d: to('y') } }] })).toEqual([
    { target: 'y', path: ['b', 3, 'c', 'd'] },
  ]);
});
