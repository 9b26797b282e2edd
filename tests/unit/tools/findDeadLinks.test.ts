import { expect, test } from 'vitest';
import { noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { findDeadLinks, findDeadRedirects } from '#sanity/tools/deadLinks/findDeadLinks.ts';
import { documentsWithLinksFilter } from '#sanity/tools/deadLinks/observeDeadLinks.ts';
import type { StoredDocument } from '#sanity/tools/incomingReferences/incomingReferences.ts';
import { clientOf } from '../schema/validated.ts';

const weak = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });
const documentWithLink = (_id: string, heading: string): StoredDocument => ({
  ...{ _id, _type: 'strategy', title: _id },
  body: [
    {
      ...{ _key: 'b', _type: 'block', style: 'normal', children: [] },
      markDefs: [{ _key: 'm', _type: 'internalLink', reference: { _ref: 'maal' }, heading }],
    },
  ],
});
const target = (_id: string, ...headings: [string, string][]): StoredDocument => ({
  ...{ _id, _type: 'page', title: 'Mål' },
  blocks: headings.map(([_key, heading]) => ({ _key, _type: 'aims', heading })),
});
const shortLink: StoredDocument = {
  _id: 'n',
  _type: 'shortLink',
  code: 'tamiko',
  target: weak('maal'),
  heading: 'h',
};
const redirect: StoredDocument = { _id: 'r', _type: 'redirect', from: '/a', target: weak('maal') };
const recordedHeading = (key: string, text: string) => ({ key, text, since: '2026' });
const problems = (
  rows: StoredDocument[],
  targets: StoredDocument[],
  recorded = [recordedHeading('h', 'Formål')],
) =>
  findDeadLinks(rows, targets, new Map([['maal', recorded]])).map(({ id, reason, lastWords }) => [
    id,
    reason,
    ...(lastWords ? [lastWords] : []),
  ]);

test('the filter matches documents with links that can become dead', async () => {
  const content = documentWithLink('x', 'h').body;
  const documents: StoredDocument[] = [
    documentWithLink('i-en-tekst', 'h'),
    { _id: 'i-en-blok', _type: 'page', blocks: [{ _type: 'richText', content }] },
    { _id: 'i-en-foldeliste', _type: 'homePage', blocks: [{ _type: 'accordion', items: [{ content }] }] },
    shortLink,
    redirect,
    {
      _id: 'uden',
      _type: 'page',
      blocks: [{ _type: 'richText', content: [{ _type: 'block', markDefs: [] }] }],
    },
    target('uden-tekst', ['h', 'Formål']),
  ];
  const found = await clientOf(documents).fetch<StoredDocument[]>(documentsWithLinksFilter, {});
  expect(found.map(({ _id }) => _id)).toEqual(['i-en-tekst', 'i-en-blok', 'i-en-foldeliste', 'n', 'r']);
});

test('a missing heading is reported with its last text', () => {
  expect(problems([documentWithLink('a', 'h')], [target('maal', ['x', 'Andet'])])).toEqual([
    ['a', 'heading', 'Formål'],
  ]);
  expect(problems([shortLink], [target('maal')])).toEqual([['n', 'heading', 'Formål']]);
  expect(problems([documentWithLink('a', 'ukendt')], [target('maal')])).toEqual([['a', 'heading']]);
});

test('a heading that exists by key, by text or in the draft is not reported', () => {
  expect(problems([documentWithLink('a', 'h')], [target('maal', ['h', 'Noget andet'])])).toEqual([]);
  expect(problems([documentWithLink('a', 'h')], [target('maal', ['ny', 'FORMÅL'])])).toEqual([]);
  expect(
    problems([documentWithLink('a', 'h')], [target('maal'), target('drafts.maal', ['h', 'Formål'])]),
  ).toEqual([]);
});

test('only the newest version of a document is checked', () => {
  expect(
    problems(
      [documentWithLink('a', 'borte'), documentWithLink('drafts.a', 'h')],
      [target('maal', ['h', 'Formål'])],
    ),
  ).toEqual([]);
  expect(
    problems(
      [documentWithLink('a', 'h'), documentWithLink('drafts.a', 'borte')],
      [target('maal', ['h', 'Formål'])],
    ),
  ).toEqual([['a', 'heading']]);
});

test('a redirect or short link to a deleted or unpublished page is reported', () => {
  expect(problems([redirect, shortLink], [])).toEqual([
    ['r', 'deleted'],
    ['n', 'deleted', 'Formål'],
  ]);
  expect(problems([redirect], [target('drafts.maal')])).toEqual([['r', 'unpublished']]);
  expect(problems([redirect], [target('maal')])).toEqual([]);
});

test('a redirect to a dead path or to a host that is not allowed is reported', () => {
  const data = {
    ...noLinks,
    pages: [{ id: 'p', path: '/formaal', title: 'Formål' }],
    records: [{ id: 'slettet', addresses: [{ path: '/slettet', since: '2026' }] }],
    redirects: [{ from: '/artikler', below: true, target: 'p', address: undefined, permanent: true }],
    withoutAddress: [],
    hosts: ['www.kl.dk'],
  };
  const linkIndex = { data, table: buildLinkTable(data) };
  const problemsOfRedirect = (fields: Record<string, unknown>) =>
    findDeadRedirects([{ _id: 'r', _type: 'redirect', from: '/a', ...fields }], linkIndex).map(
      ({ reason }) => reason,
    );
  for (const address of ['/kampagne', '/slettet', 'https://regioner.dk/x', 'nonsens'])
    expect(problemsOfRedirect({ address })).toEqual(['address']);
  for (const address of ['/formaal', '/Formaal/#maal', '/artikler/en', '/soeg', 'https://www.kl.dk/x'])
    expect(problemsOfRedirect({ address })).toEqual([]);
  expect(problemsOfRedirect({ address: '/kampagne', gone: true })).toEqual([]);
  expect(problemsOfRedirect({ target: weak('maal') })).toEqual([]);
});
