import { expect, test } from 'vitest';
import { corpusSchema, toSearchDocuments } from '#lib/search/corpus.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';

const span = (text: string) => [{ _key: 's', _type: 'span', text, marks: [] }];
const unused = { hidden: false, order: undefined } as const;
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
  searchTerms: ['barriere', 'skærmlæser'],
  goals: [{ title: 'Må\u00adlet', text: null }],
  focusAreas: [{ title: 'Trivsel', text: 'På jobbet' }],
  members: [{ name: 'Ane Dam', position: 'Rektor', workplace: null }],
  contact: { name: 'Bo Eg', position: null, email: 'bo@example.dk', telephone: '12 34 56 78' },
};
const siteTree = buildSiteTree([
  { ...{ id: 'page-over', type: 'page', title: 'Ov\u00ader', slug: 'over', parentId: undefined }, ...unused },
  { ...{ id: 'page-a', type: 'page', title: 'A', slug: 'a', parentId: 'page-over' }, ...unused },
]);

test('all text that visitors can read is indexed, without soft hyphens', () => {
  expect(toSearchDocuments(corpusSchema.parse([document]), siteTree)).toEqual([
    {
      id: 'page-a',
      path: '/over/a',
      title: 'Tilgængelighed',
      trail: ['Over'],
      lead: 'Indledning',
      searchTerms: 'barriere\nskærmlæser',
      sections: [
        { anchor: 'a', heading: 'Fakta', text: 'Stiftet: 2004\ncelle anden' },
        { anchor: 'i', heading: 'Spørgsmål', text: 'Svar' },
        { anchor: 'maal', heading: 'Mål', text: 'Målet' },
        { anchor: 'fokusomraader', heading: 'Fokusområder', text: 'Trivsel\nPå jobbet' },
        { anchor: 'medlemmer', heading: 'Medlemmer', text: 'Ane Dam, Rektor' },
        { anchor: 'kontakt', heading: 'Kontakt', text: 'Bo Eg\nbo@example.dk\n12 34 56 78' },
      ],
    },
  ]);
});

test('the facts of a strategy are indexed as its page shows them', () => {
  const strategy = {
    ...{ status: 'gaeldende', period: { from: '2024-04-01', to: '2026-03-31' } },
    agreement: { name: 'OK24', settledOn: null, from: null, to: null, source: null },
  };
  const [page] = toSearchDocuments(
    corpusSchema.parse([{ ...document, blocks: null, goals: null, focusAreas: null, strategy }]),
    siteTree,
  );
  expect(page?.sections[0]).toEqual({
    anchor: 'kort-fortalt',
    heading: 'Kort fortalt',
    text: 'Status: Gældende\nStrategiens periode: 1.\u00a0april 2024\u00a0– 31.\u00a0marts 2026\nOpkaldt efter: OK24',
  });
});

test('documents without a path are not indexed', () => {
  expect(toSearchDocuments(corpusSchema.parse([{ ...document, _id: 'page-b' }]), siteTree)).toEqual([]);
});
