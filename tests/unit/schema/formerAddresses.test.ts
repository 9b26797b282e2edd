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
/** Includes the published version of the page, from which its current path is known. */
const errorsFor = (...former: string[]) => errorsIn(withFormer(...former), [page('a'), ...others]);

test('addresses of an old system are valid', async () => {
  expect(await errorsFor('/om-vaksthuset/om-vaksthuset/', 'https://www.lederweb.dk/artikler/x.aspx')).toEqual(
    [],
  );
});

test.each([
  ['', 'Feltet er tomt'],
  ['/***', 'kan ikke læses'],
  ['gammel', 'Prøv »/gammel«'],
  ['http://www.lederweb.dk/min gammel side', 'Der er mellemrum i adressen'],
  ['/', 'forsidens adresse'],
  ['/studio', 'bruges af webstedet selv'],
  ['/A/', '/a er sidens egen adresse i dag'],
  ['/C.html', '»C« ligger på /c i dag'],
])('%s: refused', async (address, message) => {
  const errors = await errorsFor('/god', address);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^formerAddresses\.1: /);
  expect(errors[0]).toContain(message);
});

test('two spellings of the same address are duplicates', async () => {
  expect(await errorsFor('/gammel', '/Gammel/')).toEqual([
    'formerAddresses.1: /gammel står her to gange. Slet den ene.',
  ]);
});

test('a former address that another page or a redirect also has causes a warning', async () => {
  const redirect: Doc = { _id: 'r', _type: 'redirect', from: '/Viderestillet', target: to('c') };
  const warnings = await warningsIn(withFormer('/fra-b', '/viderestillet'), [...others, redirect]);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('/fra-b står også på »B«');
  expect(warnings[1]).toContain('Der er en viderestilling fra /viderestillet, og den går forud');
});

const row = (_id: string, slugValue: string | null, formerAddresses: string[] | null = null) => ({
  _id,
  _type: 'page' as const,
  title: _id.toUpperCase(),
  slug: slugValue,
  parent: null,
  formerAddresses,
  _createdAt: '',
  translationOf: null,
});
const addresses = (...paths: string[]) => paths.map((path, index) => ({ path, since: `202${index}-01-01` }));

test('the former paths of a page are listed latest first, each with its current target', () => {
  const linkIndex = parseStudioLinkIndex({
    documents: [row('a', 'tre'), row('b', 'et'), row('c', 'c', ['/fire'])],
    records: [{ document: 'a', addresses: addresses('/et', '/to', '/fire', '/tre') }],
    redirects: [],
    hosts: null,
  });
  expect(formerPathsOf(linkIndex, 'a')).toEqual([
    { path: '/fire', leads: { to: 'C' } },
    { path: '/to', leads: 'here' },
    { path: '/et', leads: { to: 'B' } },
  ]);
  expect(formerPathsOf(linkIndex, 'b')).toEqual([]);
});

test('a former address with a "gone" redirect does not resolve to the page', () => {
  const linkIndex = parseStudioLinkIndex({
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
  expect(formerPathsOf(linkIndex, 'a')).toEqual([{ path: '/et', leads: 'gone' }]);
});

test('the addresses of an unpublished page are reserved for it', () => {
  const linkIndex = parseStudioLinkIndex({
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
  expect(formerPathsOf(linkIndex, 'a')).toEqual([
    { path: '/to', leads: 'later' },
    { path: '/et', leads: { to: 'https://www.kl.dk/' } },
  ]);
});
