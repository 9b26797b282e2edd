import { expect, test } from 'vitest';
import { noLinks } from '#lib/urls/linkData.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { findDeadLinks, findDeadRedirects } from '#sanity/tools/deadLinks/findDeadLinks.ts';
import { documentsWithLinksFilter } from '#sanity/tools/deadLinks/observeDeadLinks.ts';
import type { StoredDocument } from '#sanity/tools/incomingReferences/incomingReferences.ts';
import { clientOf } from '../schema/validated.ts';

const weak = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });
const linked = (_id: string, heading: string): StoredDocument => ({
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
const was = (key: string, text: string) => ({ key, text, since: '2026' });
const faults = (rows: StoredDocument[], targets: StoredDocument[], recorded = [was('h', 'Formål')]) =>
  findDeadLinks(rows, targets, new Map([['maal', recorded]])).map(({ id, reason, lastWords }) => [
    id,
    reason,
    ...(lastWords ? [lastWords] : []),
  ]);

test('the documents that are asked for are those with a link that can die', async () => {
  const content = linked('x', 'h').body;
  const documents: StoredDocument[] = [
    linked('i-en-tekst', 'h'),
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

test('a heading that is gone is told by the words it had', () => {
  expect(faults([linked('a', 'h')], [target('maal', ['x', 'Andet'])])).toEqual([['a', 'heading', 'Formål']]);
  expect(faults([shortLink], [target('maal')])).toEqual([['n', 'heading', 'Formål']]);
  expect(faults([linked('a', 'ukendt')], [target('maal')])).toEqual([['a', 'heading']]);
});

test('a heading that is there is no fault: by its key, by its words, or in the draft', () => {
  expect(faults([linked('a', 'h')], [target('maal', ['h', 'Noget andet'])])).toEqual([]);
  expect(faults([linked('a', 'h')], [target('maal', ['ny', 'FORMÅL'])])).toEqual([]);
  expect(faults([linked('a', 'h')], [target('maal'), target('drafts.maal', ['h', 'Formål'])])).toEqual([]);
});

test('the newest version of a document is looked at, and only once', () => {
  expect(faults([linked('a', 'borte'), linked('drafts.a', 'h')], [target('maal', ['h', 'Formål'])])).toEqual(
    [],
  );
  expect(faults([linked('a', 'h'), linked('drafts.a', 'borte')], [target('maal', ['h', 'Formål'])])).toEqual([
    ['a', 'heading'],
  ]);
});

test('a redirect and a short link whose page is deleted or taken off are told', () => {
  expect(faults([redirect, shortLink], [])).toEqual([
    ['r', 'deleted'],
    ['n', 'deleted', 'Formål'],
  ]);
  expect(faults([redirect], [target('drafts.maal')])).toEqual([['r', 'unpublished']]);
  expect(faults([redirect], [target('maal')])).toEqual([]);
});

test('a redirect whose address leads nowhere is told, and one to a website that is off the list', () => {
  const data = {
    ...noLinks,
    pages: [{ id: 'p', path: '/formaal', title: 'Formål' }],
    records: [{ id: 'slettet', addresses: [{ path: '/slettet', since: '2026' }] }],
    redirects: [{ from: '/artikler', below: true, target: 'p', address: undefined, permanent: true }],
    withoutAddress: [],
    hosts: ['www.kl.dk'],
  };
  const known = { data, table: buildLinkTable(data) };
  const dead = (fields: Record<string, unknown>) =>
    findDeadRedirects([{ _id: 'r', _type: 'redirect', from: '/a', ...fields }], known).map(
      ({ reason }) => reason,
    );
  for (const address of ['/kampagne', '/slettet', 'https://regioner.dk/x', 'nonsens'])
    expect(dead({ address })).toEqual(['address']);
  for (const address of ['/formaal', '/Formaal/#maal', '/artikler/en', '/soeg', 'https://www.kl.dk/x'])
    expect(dead({ address })).toEqual([]);
  expect(dead({ address: '/kampagne', gone: true })).toEqual([]);
  expect(dead({ target: weak('maal') })).toEqual([]);
});
