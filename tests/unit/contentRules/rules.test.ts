import { expect, test } from 'vitest';
import { checkDocument } from '#lib/contentRules/checkDocument.ts';
import { checkSite } from '#lib/contentRules/checkSite.ts';
import { formatPath } from '#lib/contentRules/document/fieldPath.ts';
import type { ContentDocument } from '#lib/contentRules/types.ts';

const options = { today: '2026-11-29', siteHost: 'www.eksempel.dk' };
const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: text, text, marks });
const block = (_key: string, children: object[], fields: object = {}) => ({
  ...{ _type: 'block', _key, style: 'normal', markDefs: [], children },
  ...fields,
});
const page = (fields: object): ContentDocument => ({
  ...{ _id: 'a', _type: 'page', title: 'En side', lead: 'Om siden.' },
  ...fields,
});
const withText = (...content: object[]) => page({ blocks: [{ _type: 'richText', _key: 'b', content }] });
const saying = (text: string) => withText(block('p', [span(text)]));
const linked = (text: string, href: string) =>
  withText(
    block('p', [span('Se '), span(text, 'm'), span('.')], { markDefs: [{ _type: 'link', _key: 'm', href }] }),
  );
const rulesIn = (document: ContentDocument) =>
  checkDocument(document, options).map(({ rule, path }) => `${rule} ${formatPath(path)}`);

test.each([
  ['abbreviations and names in capitals', saying('KL, KTO, WCAG, OK21, UNESCO og en PDF-fil.')],
  ['inches', saying('En skærm på 27" er nok.')],
  ['an apostrophe', saying("DJØF'er og SF'er mødes.")],
  ['a no-break space and an emoji of several parts', saying('100\u00A0% 👩‍💻')],
  ['nested quotation marks are in order', saying('Hun sagde »ja« og »nej«.')],
  ['a name with a dot as link text', linked('kl.dk', 'https://www.kl.dk')],
  ['a mail address as link text', linked('navn@eksempel.dk', 'mailto:navn@eksempel.dk')],
  ['a link that says where it leads, with »her« in it', linked('her er de tre grupper', 'https://www.kl.dk')],
  ['a file of the site', linked('Referatet', 'https://www.eksempel.dk/media/files/a.pdf')],
  ['another host that ends like the own one', linked('Et andet websted', 'https://mit-eksempel.dk')],
  [
    'bold in a sentence',
    withText(block('p', [span('Vigtigt: ', 'strong'), span('læs det.')]), block('q', [span('Mere.')])),
  ],
  [
    'a sentence in bold',
    withText(block('p', [span('Læs det hele.', 'strong')]), block('q', [span('Mere.')])),
  ],
  [
    'a list item in bold',
    withText(block('p', [span('KL', 'strong')], { listItem: 'bullet' }), block('q', [span('Mere.')])),
  ],
  [
    'a soft hyphen in a heading',
    withText(block('p', [span('Forhandlings\u00adfællesskabet')], { style: 'h2' })),
  ],
  ['a hidden page without a description', page({ lead: undefined, seo: { noIndex: true } })],
  ['a review that is due today', page({ nextReview: '2026-11-29' })],
  ['a date that is not one', page({ nextReview: 'snart' })],
  ['a decorative picture', page({ blocks: [{ _type: 'figure', _key: 'f', decorative: true }] })],
  ['a few heavy words', saying('Forhandlingsfællesskabets organisationsudviklingsaktiviteter.')],
  [
    'content that is not as it should be',
    page({ blocks: [null, 1, 'a', [], { _type: 'richText', content: {} }], seo: 'x' }),
  ],
])('%s: nothing to mend', (_, document) => {
  expect(rulesIn(document).filter((line) => !line.startsWith('empty-block'))).toEqual([]);
});

test.each([
  ['three words in capitals', saying('DET ER NU.'), 'capitals'],
  ['typographic quotation marks of another kind', saying('De kalder det “forum”.'), 'quotation-marks'],
  ['quotation marks the wrong way round', saying('Det hedder «forum».'), 'quotation-marks'],
  ['a single quotation mark', saying("Det hedder 'forum' nu."), 'quotation-marks'],
  ['a link that says »Læs mere ›«', linked('Læs mere ›', 'https://www.kl.dk'), 'vague-link-text'],
  [
    'a host with a path as link text',
    linked('kl.dk/ledelse', 'https://www.kl.dk/ledelse'),
    'address-as-link-text',
  ],
  ['the own host without www', linked('Baggrunden', 'https://eksempel.dk/baggrund'), 'own-host-link'],
])('%s is found once', (_, document, rule) => {
  expect(rulesIn(document).map((line) => line.split(' ')[0])).toEqual([rule]);
});

const settings = { _id: 'siteSettings', _type: 'siteSettings' };
const routed = (_id: string, fields: object = {}) =>
  page({ _id, slug: { _type: 'slug', current: _id.replace('drafts.', '') }, ...fields });
const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref });
const menu = (...ids: string[]) => ({ ...settings, mainMenu: ids.map(reference) });
const siteLines = (...documents: ContentDocument[]) =>
  checkSite(documents, options).map(({ rule, documentId, path }) =>
    `${rule} ${documentId} ${formatPath(path)}`.trim(),
  );

test('a page below another, an old address and its own link do not make it reachable', () => {
  const child = routed('b', { parent: reference('a'), ...withSelfLink('b') });
  const redirect = { _id: 'r', _type: 'redirect', from: '/gammel', target: reference('b') };
  expect(siteLines(menu('a'), routed('a'), child, redirect)).toEqual(['orphan-page b']);
  expect(siteLines(menu('a', 'b'), routed('a'), child, redirect)).toEqual([]);
});

const withSelfLink = (id: string) => ({
  blocks: [
    { _type: 'linkCards', _key: 'c', cards: [{ _type: 'linkCard', _key: 'k', reference: reference(id) }] },
  ],
});

test('network groups are reachable through the block that lists them', () => {
  const group = { ...routed('g'), _type: 'networkGroup', name: 'Ledere' };
  const listing = { blocks: [{ _type: 'networkGroupCards', _key: 'n' }] };
  expect(siteLines(menu('a'), routed('a'), group)).toEqual(['orphan-page g']);
  expect(siteLines(menu('a'), routed('a', listing), group)).toEqual([]);
});

test('a link in a draft to another draft is left to Sanity; one on a public page is dead', () => {
  const draft = routed('drafts.b');
  expect(siteLines(menu('a'), routed('a'), routed('drafts.a', withSelfLink('b')), draft)).toEqual([]);
  expect(siteLines(menu('a'), routed('a', withSelfLink('b')), draft)).toEqual([
    'dead-link a blocks[_key=="c"].cards[_key=="k"].reference',
  ]);
});

test('a page below one without an address has none either', () => {
  const above = routed('a', { slug: undefined });
  expect(siteLines(menu('b'), above, routed('b', { parent: reference('a') }))).toContain(
    'dead-link siteSettings mainMenu[_key=="b"]',
  );
});

test('of two pages with one address, the one that had it is left alone', () => {
  const at = (_id: string, year: string) =>
    routed(_id, { slug: { _type: 'slug', current: 'x' }, _createdAt: `${year}-01-01T00:00:00Z` });
  const pages = [menu('a', 'z'), at('z', '2020'), at('a', '2021')];
  const record = {
    _id: 'r',
    _type: 'addressRecord',
    document: 'a',
    addresses: [{ path: '/x', since: '2022' }],
  };
  const duplicates = (...documents: ContentDocument[]) =>
    siteLines(...documents).filter((line) => line.startsWith('duplicate-address'));
  expect(duplicates(...pages)).toEqual(['duplicate-address a slug']);
  expect(duplicates(...pages, record)).toEqual(['duplicate-address z slug']);
});

test('a link to a former key of a heading reaches it', () => {
  const heading = (_key: string) => [
    block(_key, [span('Formål')], { style: 'h2' }),
    block('p', [span('Tekst.')]),
  ];
  const target = routed('b', { blocks: [{ _type: 'richText', _key: 't', content: heading('ny') }] });
  const mark = { _type: 'internalLink', _key: 'm', reference: reference('b'), heading: 'gammel' };
  const source = routed('a', {
    blocks: [
      { _type: 'richText', _key: 't', content: [block('p', [span('formålet', 'm')], { markDefs: [mark] })] },
    ],
  });
  const since = '2026-01-01';
  const record = {
    ...{ _id: 'record', _type: 'addressRecord', document: 'b', addresses: [] },
    headings: [{ key: 'gammel', text: 'Formål', since }],
  };
  expect(siteLines(menu('a', 'b'), source, target, record)).toEqual([]);
  expect(siteLines(menu('a', 'b'), source, target)).toEqual([
    'missing-heading a blocks[_key=="t"].content[_key=="p"].markDefs[_key=="m"].heading',
  ]);
});

test('the first heading of a page is below its title, and a later text is below the headings before it', () => {
  const heading = (style: string, _key = style) => block(_key, [span('Et emne')], { style });
  const text = (...content: object[]) => ({ _type: 'richText', _key: 't', content });
  const headings = (document: ContentDocument) =>
    rulesIn(document).filter((line) => line.startsWith('heading-order'));
  const atT = (key: string) => [`heading-order blocks[_key=="t"].content[_key=="${key}"]`];
  expect(headings(withText(heading('h3'), heading('h4')))).toEqual([
    'heading-order blocks[_key=="b"].content[_key=="h3"]',
  ]);
  expect(headings(withText(heading('h2'), heading('h3'), heading('h4'), heading('h2', 'x')))).toEqual([]);
  expect(headings({ ...page({ body: [heading('h3')] }), _type: 'strategy' })).toEqual([
    'heading-order body[_key=="h3"]',
  ]);
  const aims = { _type: 'aims', _key: 'a', heading: 'Mål' };
  expect(headings(page({ blocks: [aims, text(heading('h3'))] }))).toEqual([]);
  expect(headings(page({ blocks: [aims, text(heading('h4'))] }))).toEqual(atT('h4'));
  const callout = { ...text(heading('h3')), _type: 'callout', _key: 'c', heading: 'Husk' };
  expect(headings(page({ blocks: [callout, text(heading('h3'))] }))).toEqual(atT('h3'));
  const items = [{ _key: 'i', _type: 'accordionItem', title: 'Spørgsmål', content: [heading('h4')] }];
  expect(headings(page({ blocks: [{ _key: 'f', _type: 'accordion', items }] }))).toEqual([
    'heading-order blocks[_key=="f"].items[_key=="i"].content[_key=="h4"]',
  ]);
});
