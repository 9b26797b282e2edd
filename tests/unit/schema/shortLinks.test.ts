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
const errorsFor = (fields: Record<string, unknown>, ...others: Doc[]) =>
  errorsIn(link(fields), [...site, ...others]);

test('a short link with a code and a page is valid', async () => {
  expect(await errorsFor({})).toEqual([]);
  expect(await warningsIn(link({ expires: '2999-01-01T00:00:00Z' }), site)).toEqual([]);
});

test('a generated code is pronounceable and valid', async () => {
  for (let attempt = 0; attempt < 50; attempt++) {
    const code = speakableCode();
    expect(code).toMatch(/^(?:[bdfgklmnprstv][aeiou]){3}$/);
    expect(await errorsFor({ code })).toEqual([]);
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
  const errors = await errorsFor({ code });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(message);
});

test('a code is in use in any spelling, including drafts, but not by the document itself', async () => {
  for (const other of [link({}, 'm'), link({ code: 'Tamiko' }, 'drafts.m')]) {
    expect(await errorsFor({}, other)).toEqual([
      'code: /n/tamiko er allerede et kort link og fører til »A«. Skriv en anden kode.',
    ]);
  }
  expect(await errorsIn(link({}, 'drafts.n'), [...site, link()])).toEqual([]);
});

test('a short link needs a page, and an unpublished page causes a warning', async () => {
  expect(await errorsFor({ target: undefined })).toEqual(['target: Vælg, hvilken side linket går til.']);
  const draft = { ...pageWith({ title: 'Ny' }), _id: 'drafts.ny' };
  expect((await warningsIn(link({ target: to('ny') }), [...site, draft]))[0]).toContain(
    '»Ny« er ikke udgivet',
  );
});

test('a heading that the page lacks causes a warning', async () => {
  expect((await warningsIn(link({ heading: 'borte' }), site))[0]).toContain('Siden har ingen overskrifter');
});

test('an expired link causes a warning', async () => {
  expect((await warningsIn(link({ expires: '2020-01-01T00:00:00Z' }), site))[0]).toContain('passeret');
});

test('campaign values must be valid in a URL', async () => {
  expect(await errorsFor({ campaign: { source: 'nyhedsbrev', medium: 'email', name: '2027-03' } })).toEqual(
    [],
  );
  expect((await errorsFor({ campaign: { source: 'nyt & gammelt' } }))[0]).toContain('Prøv »nyt-og-gammelt«');
});

test('lists show when a link expires or has expired', () => {
  const now = Date.parse('2027-05-03T12:00:00Z');
  expect(expiryText('2027-05-03T11:00:00Z', now)).toBe('Udløbet 3. maj 2027');
  expect(expiryText('2027-05-04T11:00:00Z', now)).toBe('Udløber 4. maj 2027');
  expect(expiryText(undefined, now)).toBe('');
});

test('if the store does not respond, publishing is blocked', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect((await errorsIn(link(), [], noStore)).join()).toContain(
    'om koden er ledig. Kontrollér forbindelsen',
  );
  log.mockRestore();
});
