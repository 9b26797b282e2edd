import { expect, test } from 'vitest';
import { corpusSchema, toSearchDocuments } from '#lib/search/corpus.ts';

const span = (text: string) => [{ _key: 's', _type: 'span', text, marks: [] }];
const document = {
  _id: 'page-a',
  title: 'Til\u00adgængelighed',
  lead: 'Ind\u00adledning',
  blocks: [
    {
      _key: 'a',
      _type: 'factBox',
      heading: 'Fakta',
      facts: [{ _key: 'f', label: 'Stiftet', value: '2004' }],
    },
    { _key: 'b', _type: 'table', rows: [{ _key: 'r', cells: ['celle', 'anden'] }] },
    {
      _key: 'c',
      _type: 'accordion',
      items: [
        { _key: 'i', title: 'Spørgsmål', content: [{ _key: 'p', _type: 'block', children: span('Svar') }] },
      ],
    },
  ],
  goals: [{ title: 'Må\u00adlet', text: null }],
};
const pathOf = (id: string) => (id === 'page-a' ? '/a' : undefined);

test('all text that visitors can read is indexed, without soft hyphens', () => {
  expect(toSearchDocuments(corpusSchema.parse([document]), { pathOf })).toEqual([
    {
      id: 'page-a',
      path: '/a',
      title: 'Tilgængelighed',
      lead: 'Indledning',
      text: 'Fakta\nStiftet: 2004\ncelle anden\nSpørgsmål\nSvar\nMålet',
    },
  ]);
});

test('documents without a path are not indexed', () => {
  expect(toSearchDocuments(corpusSchema.parse([{ ...document, _id: 'page-b' }]), { pathOf })).toEqual([]);
});
