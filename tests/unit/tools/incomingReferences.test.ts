import { expect, test } from 'vitest';
import {
  incomingReferences,
  type StoredDocument,
} from '#sanity/tools/incomingReferences/incomingReferences.ts';
import { documentLabel } from '#sanity/tools/links/documentLabel.ts';

const to = (_ref: string) => ({ _type: 'reference', _ref });
const card = (key: string, target = 'maal') => ({ _key: key, _type: 'linkCard', reference: to(target) });
const page = (_id: string, ...cards: object[]): StoredDocument => ({
  ...{
    _id,
    _type: 'page',
    title: _id.replace('drafts.', ''),
    blocks: [{ _key: 'g', _type: 'linkCards', cards }],
  },
});
const references = (...rows: StoredDocument[]) =>
  incomingReferences(rows, 'maal', ({ title }) => String(title));
const states = (...rows: StoredDocument[]) => references(...rows)[0]?.places.map(({ state }) => state);

test('a document is listed once with all its places, in Danish alphabetical order', () => {
  const documents = references(
    page('Ål', card('a'), card('b')),
    page('Ærø', card('a')),
    page('Zoo', card('a', 'andet')),
  );
  expect(documents.map(({ id, places }) => [id, places.length])).toEqual([
    ['Ærø', 1],
    ['Ål', 2],
  ]);
});

test('references that only the draft adds or removes are distinguished from public ones', () => {
  expect(states(page('a', card('x')))).toEqual(['public']);
  expect(states(page('a', card('x')), page('drafts.a', card('x'), card('y')))).toEqual(['public', 'draft']);
  expect(states(page('a', card('x')), page('drafts.a'))).toEqual(['removed']);
  expect(references(page('drafts.a', card('x')))[0]).toMatchObject({ id: 'a', published: false });
});

test('the document itself and versions of a planned release are excluded', () => {
  expect(
    references(page('maal', card('x')), page('drafts.maal', card('x')), page('versions.r1.a', card('x'))),
  ).toEqual([]);
});

test('a document has a label that editors recognize', () => {
  const labelOf = (document: object) => documentLabel({ _id: 'x', _type: 'page', ...document }, 'Type');
  expect(labelOf({ title: 'Netværks\u00adgrupper', slug: 'b', parent1: 'a' })).toEqual({
    title: 'Netværksgrupper',
    address: '/a/b',
  });
  expect(labelOf({ title: ' ' })).toEqual({ title: 'Uden titel' });
  expect(labelOf({ _type: 'homePage', title: 'Væksthus' })).toEqual({ title: 'Type', address: '/' });
  expect(labelOf({ _type: 'redirect', from: '/gammel' })).toEqual({ title: '/gammel' });
  expect(labelOf({ _type: 'shortLink', code: 'tamiko' })).toEqual({ title: '/n/tamiko' });
  expect(labelOf({ _type: 'siteSettings', name: 'VfL' })).toEqual({ title: 'Type' });
});
