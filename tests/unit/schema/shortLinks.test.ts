import { expect, test, vi } from 'vitest';
import { expiryText } from '#sanity/schema/documents/shortLink.ts';
import { speakableCode } from '#sanity/schema/speakableCode.ts';
import { type Doc, errorsIn, noStore, pageWith, to, warningsIn } from './validated.ts';

const target = to('page-a');
const link = (fields: Record<string, unknown> = {}, id = 'n'): Doc => ({
  _id: id,
  _type: 'shortLink',
  code: 'tamiko',
  target,
  ...fields,
});
const site = [pageWith()];
const wrong = (fields: Record<string, unknown>, ...others: Doc[]) =>
  errorsIn(link(fields), [...site, ...others]);

test('a short link with a code and a page is in order', async () => {
  expect(await wrong({})).toEqual([]);
  expect(await warningsIn(link({ expires: '2999-01-01T00:00:00Z' }), site)).toEqual([]);
});

test('a generated code can be said, and is a code', async () => {
  for (let made = 0; made < 50; made++) {
    const code = speakableCode();
    expect(code).toMatch(/^(?:[bdfgklmnprstv][aeiou]){3}$/);
    expect(await wrong({ code })).toEqual([]);
  }
});

test.each([
  [undefined, 'Skriv en kode'],
  [' ', 'Skriv en kode'],
  ['a', 'for kort'],
  ['a'.repeat(33), 'for lang (33 tegn)'],
  ['Nyhedsbrev Marts', 'Prøv »nyhedsbrev-marts«'],
  ['TAMIKO', 'Prøv »tamiko«'],
  ['ø/../a', 'Prøv »oe-a«'],
])('the code %s: refused', async (code, message) => {
  const errors = await wrong({ code });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});

test('a code is taken in any spelling, also by a draft; a link does not stand in its own way', async () => {
  for (const other of [link({}, 'm'), link({ code: 'Tamiko' }, 'drafts.m')]) {
    expect(await wrong({}, other)).toEqual([
      'code: /n/tamiko er allerede et kort link og fører til »A«. Skriv en anden kode.',
    ]);
  }
  expect(await errorsIn(link({}, 'drafts.n'), [...site, link()])).toEqual([]);
});

test('a short link leads to a page; to one that is not published it may, with a word about it', async () => {
  expect(await wrong({ target: undefined })).toEqual(['target: Vælg, hvilken side linket går til.']);
  const draft = { ...pageWith({ title: 'Ny' }), _id: 'drafts.ny' };
  expect((await warningsIn(link({ target: to('ny') }), [...site, draft]))[0]).toContain(
    '»Ny« er ikke udgivet',
  );
});

test('a heading that the page has not is pointed out', async () => {
  expect((await warningsIn(link({ heading: 'borte' }), site))[0]).toContain('Siden har ingen overskrifter');
});

test('a link that has expired already is pointed out', async () => {
  expect((await warningsIn(link({ expires: '2020-01-01T00:00:00Z' }), site))[0]).toContain('passeret');
});

test('words of a campaign go into an address as they are', async () => {
  expect(await wrong({ campaign: { source: 'nyhedsbrev', medium: 'email', name: '2027-03' } })).toEqual([]);
  expect((await wrong({ campaign: { source: 'nyt & gammelt' } }))[0]).toContain('Prøv »nyt-og-gammelt«');
});

test('lists say when a link expires, and when it has', () => {
  const now = Date.parse('2027-05-03T12:00:00Z');
  expect(expiryText('2027-05-03T11:00:00Z', now)).toBe('Udløbet 3. maj 2027');
  expect(expiryText('2027-05-04T11:00:00Z', now)).toBe('Udløber 4. maj 2027');
  expect(expiryText(undefined, now)).toBe('');
});

test('when the store does not answer, nothing is published unchecked', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect((await errorsIn(link(), [], noStore)).join()).toContain(
    'om koden er ledig. Kontrollér forbindelsen',
  );
  log.mockRestore();
});
