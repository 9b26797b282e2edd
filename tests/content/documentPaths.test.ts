import { expect, test } from 'vitest';
import { frontPageIds } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { headingsOf } from './documentHeadings.ts';
import { addressOf, isAddressed, slugOf } from './documentPaths.ts';
import { isRecord, readDocuments } from './firstContent.ts';
import { complaints } from './textComplaints.ts';

const documents = readDocuments();
const byId = new Map(documents.map((document) => [document._id, document]));

test('every reference points to a document', () => {
  expect(
    complaints(documents, ({ _ref }) =>
      _ref === undefined || byId.has(String(_ref)) ? undefined : `${_ref}`,
    ),
  ).toEqual([]);
});

test('every link points to a document with a path', () => {
  const deadLinks = complaints(documents, ({ _type, reference }) => {
    if (_type !== 'internalLink' && _type !== 'linkCard') return undefined;
    const target = isRecord(reference) ? byId.get(String(reference._ref)) : undefined;
    return target && addressOf(target, byId) ? undefined : 'leads nowhere';
  });
  expect(deadLinks).toEqual([]);
});

test('every linked heading exists in the target', () => {
  const missingHeadings = complaints(documents, ({ _type, reference, heading }) => {
    if (_type !== 'internalLink' || heading === undefined) return undefined;
    const target = isRecord(reference) ? byId.get(String(reference._ref)) : undefined;
    return target && headingsOf(target).some(({ key }) => key === heading)
      ? undefined
      : `no heading ${heading}`;
  });
  expect(missingHeadings).toEqual([]);
});

test('paths are unique, and no chain of parents is circular', () => {
  const addresses = documents.flatMap((document) => addressOf(document, byId) ?? []);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.sort()).toEqual([
    '/',
    '/baggrund',
    '/en',
    '/en/background',
    '/en/network-groups',
    '/en/network-groups/leaders',
    '/en/network-groups/middle-managers',
    '/en/network-groups/top-leaders',
    '/en/organisation',
    '/en/purpose',
    '/formaal',
    '/formaal-og-baggrund',
    '/netvaerksgrupper',
    '/netvaerksgrupper/ledere',
    '/netvaerksgrupper/mellemledere',
    '/netvaerksgrupper/topledere',
    '/organisation',
    '/privatliv',
    '/strategi',
    '/strategi/ok21',
    '/tilgaengelighed',
  ]);
});

test('a circle of parents is detected', () => {
  const parent = (id: string) => ({ _type: 'reference', _ref: id });
  const one = { _id: 'one', _type: 'page', slug: { current: 'one' }, parent: parent('two') };
  const two = { _id: 'two', _type: 'page', slug: { current: 'two' }, parent: parent('one') };
  const circle = new Map([one, two].map((document) => [document._id, document]));
  expect(() => addressOf(one, circle)).toThrow('circle');
});

test('slugs transliterate Danish letters: æ to ae, ø to oe, å to aa', () => {
  // The English front page has a fixed slug.
  for (const document of documents.filter(isAddressed).filter(({ _id }) => _id !== frontPageIds.en)) {
    const slug = slugOf(document);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const title = withoutSoftHyphens(String(document.title ?? document.name))
      .normalize('NFC')
      .toLowerCase();
    const transliterated = title
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .replaceAll(/[^a-z0-9]+/g, '-');
    expect(transliterated.replaceAll('-', ''), `${document._id} is called »${title}«`).toContain(
      slug.replaceAll('-', ''),
    );
  }
});
