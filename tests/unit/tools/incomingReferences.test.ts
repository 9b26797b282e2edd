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
const found = (...rows: StoredDocument[]) => incomingReferences(rows, 'maal', ({ title }) => String(title));
const states = (...rows: StoredDocument[]) => found(...rows)[0]?.places.map(({ state }) => state);

test('a document is listed once, with each place in it, in Danish order', () => {
  const listed = found(
    page('Ål', card('a'), card('b')),
    page('Ærø', card('a')),
    page('Zoo', card('a', 'andet')),
  );
  expect(listed.map(({ id, places }) => [id, places.length])).toEqual([
    ['Ærø', 1],
    ['Ål', 2],
  ]);
});

test('what is only in the draft, and what the draft has no more, is told from what is public', () => {
  expect(states(page('a', card('x')))).toEqual(['public']);
  expect(states(page('a', card('x')), page('drafts.a', card('x'), card('y')))).toEqual(['public', 'draft']);
  expect(states(page('a', card('x')), page('drafts.a'))).toEqual(['removed']);
  expect(found(page('drafts.a', card('x')))[0]).toMatchObject({ id: 'a', published: false });
});

test('the document itself and the versions of a planned release are left out', () => {
  expect(
    found(page('maal', card('x')), page('drafts.maal', card('x')), page('versions.r1.a', card('x'))),
  ).toEqual([]);
});

test('a document is called what an editor knows it by', () => {
  const called = (document: object) => documentLabel({ _id: 'x', _type: 'page', ...document }, 'Type');
  expect(called({ title: 'Netværks\u00adgrupper', slug: 'b', parent1: 'a' })).toEqual({
    title: 'Netværksgrupper',
    address: '/a/b',
  });
  expect(called({ title: ' ' })).toEqual({ title: 'Uden titel' });
  expect(called({ _type: 'homePage', title: 'Væksthus' })).toEqual({ title: 'Type', address: '/' });
  expect(called({ _type: 'redirect', from: '/gammel' })).toEqual({ title: '/gammel' });
  expect(called({ _type: 'shortLink', code: 'tamiko' })).toEqual({ title: '/n/tamiko' });
  expect(called({ _type: 'siteSettings', name: 'VfL' })).toEqual({ title: 'Type' });
});
