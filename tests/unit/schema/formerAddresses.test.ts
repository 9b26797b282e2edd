import { expect, test } from 'vitest';
import { formerPathsOf } from '#sanity/schema/linkIndex/formerPathsOf.ts';
import { parseStudioLinkIndex } from '#sanity/schema/linkIndex/studioLinkIndex.ts';
import { type Doc, errorsIn, pageWith, to, warningsIn } from './validated.ts';

const slug = (current: string) => ({ _type: 'slug', current });
const page = (id: string, fields: Record<string, unknown> = {}): Doc => ({
  ...pageWith({ title: id.toUpperCase(), slug: slug(id), ...fields }),
  _id: id,
});
const others = [page('b', { formerAddresses: ['/Fra-B/'] }), page('c')];
const withFormer = (...formerAddresses: string[]) => page('a', { formerAddresses });
/** With the page itself as it is published: its address is known from there. */
const wrong = (...former: string[]) => errorsIn(withFormer(...former), [page('a'), ...others]);

test('addresses from an old system are in order', async () => {
  expect(await wrong('/om-vaksthuset/om-vaksthuset/', 'https://www.lederweb.dk/artikler/x.aspx')).toEqual([]);
});

test.each([
  ['', 'Feltet er tomt'],
  ['/***', 'kan ikke læses'],
  ['gammel', 'Prøv »/gammel«'],
  ['/', 'forsidens adresse'],
  ['/studio', 'bruges af webstedet selv'],
  ['/A/', '/a er sidens egen adresse i dag'],
  ['/C.html', '»C« ligger på /c i dag'],
])('%s: refused', async (address, message) => {
  const errors = await wrong('/god', address);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^formerAddresses\.1: /);
  expect(errors[0]).toContain(message);
});

test('the same address in two spellings is there twice', async () => {
  expect(await wrong('/gammel', '/Gammel/')).toEqual([
    'formerAddresses.1: /gammel står her to gange. Slet den ene.',
  ]);
});

test('an address that another page has too, or that a redirect leads from, may not lead here', async () => {
  const redirect: Doc = { _id: 'r', _type: 'redirect', from: '/Viderestillet', target: to('c') };
  const found = await warningsIn(withFormer('/fra-b', '/viderestillet'), [...others, redirect]);
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('/fra-b står også på »B«');
  expect(found[1]).toContain('Der er en viderestilling fra /viderestillet, og den går forud');
});

const row = (_id: string, at: string | null, formerAddresses: string[] | null = null) => ({
  _id,
  _type: 'page' as const,
  title: _id.toUpperCase(),
  slug: at,
  parent: null,
  formerAddresses,
});
const addresses = (...paths: string[]) => paths.map((path, index) => ({ path, since: `202${index}-01-01` }));

test('a page is shown the addresses it had, the latest first, and where each leads now', () => {
  const known = parseStudioLinkIndex({
    documents: [row('a', 'tre'), row('b', 'et'), row('c', 'c', ['/fire'])],
    records: [{ document: 'a', addresses: addresses('/et', '/to', '/fire', '/tre') }],
    redirects: [],
    hosts: null,
  });
  expect(formerPathsOf(known, 'a')).toEqual([
    { path: '/fire', leads: { to: 'C' } },
    { path: '/to', leads: 'here' },
    { path: '/et', leads: { to: 'B' } },
  ]);
  expect(formerPathsOf(known, 'b')).toEqual([]);
});

test('a former address that a redirect says is gone does not lead to the page', () => {
  const known = parseStudioLinkIndex({
    documents: [row('a', 'to')],
    records: [{ document: 'a', addresses: addresses('/et', '/to') }],
    redirects: [
      {
        ...{ _id: 'r', from: '/et', below: null, target: null },
        ...{ address: null, gone: true, permanent: null },
      },
    ],
    hosts: null,
  });
  expect(formerPathsOf(known, 'a')).toEqual([{ path: '/et', leads: 'gone' }]);
});

test('while a page is taken off its addresses wait for it', () => {
  const known = parseStudioLinkIndex({
    documents: [row('drafts.a', 'to')],
    records: [{ document: 'a', addresses: addresses('/et', '/to') }],
    redirects: [
      {
        ...{ _id: 'r', from: '/et', below: null, target: null },
        ...{ address: 'https://www.kl.dk/', gone: null, permanent: null },
      },
    ],
    hosts: ['www.kl.dk'],
  });
  expect(formerPathsOf(known, 'a')).toEqual([
    { path: '/to', leads: 'later' },
    { path: '/et', leads: { to: 'https://www.kl.dk/' } },
  ]);
});
