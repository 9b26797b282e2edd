import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatePaths } from '#lib/urls/normalize/candidatePaths.ts';
import { decodeEntities } from '#lib/urls/normalize/htmlEntities.ts';
import { repairMojibake } from '#lib/urls/normalize/mojibake.ts';
import { normalizePath } from '#lib/urls/normalize/normalizePath.ts';
import { decodeProofpoint3 } from '#lib/urls/normalize/rewriters/proofpoint3.ts';
import { windowsByte } from '#lib/urls/normalize/textDecoding.ts';
import { some } from '../../../effort.ts';

/** A path of words, as an editor or an old system may write it. */
const word = fc.string({
  unit: fc.constantFrom(...'abcdefgzæøåÆØÅéü0123456789'),
  minLength: 1,
  maxLength: 8,
});
const segment = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join('-'));
const path = fc.array(segment, { minLength: 1, maxLength: 2 }).map((segments) => `/${segments.join('/')}`);

const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Encodes an address as Proofpoint's URL Defense, version 3, does. */
function toProofpoint3(address: string): string {
  let moved = '';
  const encoded = address.replace(/[^\w./?=&:-]+/gu, (run) => {
    const characters = [...run];
    moved += run;
    let placeholders = '';
    for (let rest = characters.length; rest > 0; ) {
      const length = Math.min(rest, 65);
      placeholders += length === 1 ? '*' : `**${runLengths[length - 2]}`;
      rest -= length;
    }
    return placeholders;
  });
  return `${encoded}__;${Buffer.from(moved).toString('base64url')}!!Ab1c!dEf_g-H$`;
}

/** Encodes an address as version 2 does: percent-encoded, with `-` for `%` and `_` for `/`. */
const toProofpoint2 = (address: string): string =>
  `${encodeURIComponent(address).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-').replace(/^_/, '/')}&d=DwMFaQ&c=Xy&r=Za`;

/** Encodes text as SharePoint and Excel do. */
const toSharePoint = (text: string): string =>
  text.replace(/[^\w/-]/g, (unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`);

/** UTF-8 decoded as Windows-1252, then written as entities. */
const toEntities = (text: string): string =>
  text.replace(/[^ -~]/gu, (letter) =>
    [...new TextDecoder('windows-1252').decode(Buffer.from(letter))]
      .map((character) => `&#${character.charCodeAt(0)};`)
      .join(''),
  );

const readings = (address: string): string[] => candidatePaths(address, '', () => true).flat();

test('Proofpoint 3: any address is decoded to what was encoded', () => {
  const address = fc.string({
    unit: fc.constantFrom(...'abz019/?=&.:-æøå %#()!"+,😀日\u0301'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(address, (text) => {
      fc.pre(/[^\w./?=&:-]/u.test(text));
      expect(decodeProofpoint3(toProofpoint3(text))).toBe(text);
    }),
    { numRuns: some(2_000) },
  );
  expect(decodeProofpoint3(toProofpoint3(`/${'å'.repeat(200)}`))).toBe(`/${'å'.repeat(200)}`);
});

test('Proofpoint 3: with a letter too few or too many, nothing is decoded', () => {
  fc.assert(
    fc.property(path, fc.constantFrom('*', 'æ*'), (text, more) => {
      const [address = '', rest] = toProofpoint3(`${text}æ`).split('__;');
      expect(decodeProofpoint3(`${address}${more}__;${rest}`)).toBeUndefined();
      expect(decodeProofpoint3(`${address.replace(/\*+\w?$/, '')}__;${rest}`)).toBeUndefined();
    }),
    { numRuns: some(500) },
  );
});

test.each<[string, (path: string) => string]>([
  ['Proofpoint 3', toProofpoint3],
  ['Proofpoint 3, percent-encoded', (text) => toProofpoint3(encodeURI(text))],
  ['Proofpoint 2', (text) => toProofpoint2(encodeURI(text))],
  ['Proofpoint 2, not percent-encoded before', toProofpoint2],
  ['Proofpoint 2, its parameters in HTML', (text) => toProofpoint2(encodeURI(text)).replaceAll('&', '&amp;')],
  ['Check Point', (text) => `${text}___.YzJlOmtvbWJpOmM6bzo2MTc6ZDk:6:9f3c:0c1d:h:T:F`],
  ['SharePoint', toSharePoint],
  ['SharePoint, percent-encoded', (text) => encodeURI(toSharePoint(text)).replaceAll('_', '%5F')],
  ['entities of mojibake', toEntities],
  ['a signature', (text) => `${text}\r\nSendt fra min iPhone`],
])('%s: one of the readings is the path that was encoded', (_, encode) => {
  fc.assert(
    fc.property(path, (text) => {
      expect(readings(encode(text))).toContain(normalizePath(text));
    }),
    { numRuns: some(1_000) },
  );
});

test('a question mark for one or two letters that ASCII lacks', () => {
  fc.assert(
    fc.property(path, (text) => {
      const encoded = text.toLowerCase().replace(/[æøå](?=[a-z0-9])/g, '%3F');
      fc.pre(/^(?:[^%]+%3F){1,2}[^%]+$/.test(encoded) && !/%3F[\w-]+=/.test(encoded));
      expect(readings(encoded)).toContain(normalizePath(text));
    }),
    { numRuns: some(2_000) },
  );
});

test('every entity of Windows-1252 is the letter that its bytes mean', () => {
  for (const [entity, letter] of [
    ['&Atilde;&yen;', 'å'],
    ['&Atilde;&hellip;', 'Å'],
    ['&Atilde;&brvbar;', 'æ'],
    ['&Atilde;&dagger;', 'Æ'],
    ['&Atilde;&cedil;', 'ø'],
    ['&Atilde;&tilde;', 'Ø'],
    ['&Atilde;&copy;', 'é'],
    ['&Atilde;&frac14;', 'ü'],
    ['&acirc;&euro;&ldquo;', '–'],
  ] as const)
    expect(repairMojibake(decodeEntities(entity))).toBe(letter);
  expect(windowsByte(decodeEntities('&yen;'))).toBe(0xa5);
});

test.each([
  ['Check Point', '/___.YzJlOmtvbWJpOmM6bzo2MTc6ZDk:6:9f3c:0c1d:h:T:F'],
  ['Proofpoint 2, with a parameter', '/-3Futm-5Fsource-3Dnyhedsbrev&d=DwMFaQ&c=Xy&r=Za'],
  ['Proofpoint 2, with a fragment', '/-23indhold&d=DwMFAg&c=Xy'],
])('what %s leaves of the address of the front page means the front page', (_, address) => {
  expect(readings(address)).toContain('/');
});

test('other text after a slash does not mean the front page', () => {
  for (const address of ['/<script>', '/"x"', '/|x', '/{a}']) expect(readings(address)).not.toContain('/');
});
