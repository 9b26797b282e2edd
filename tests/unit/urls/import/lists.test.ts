import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/urls/import/csv.ts';
import { decodeText } from '#lib/urls/import/decodeText.ts';
import { type Outcome, planImport } from '#lib/urls/import/planImport.ts';
import { readTable } from '#lib/urls/import/readTable.ts';
import { buildLinkTable } from '#lib/urls/linkTable.ts';
import { resolve } from '#lib/urls/resolve.ts';
import { site } from '../sampleLinkData.ts';

const hosts = {
  ours: new Set(['vaeksthus.test', 'www.vaeksthus.test', 'lederweb.dk', 'www.lederweb.dk']),
  allowed: new Set(['www.kl.dk']),
};
const parse = (bytes: Uint8Array) => readTable(parseCsv(decodeText(bytes)));

/** Plans the import of a file in the folder `lists`. */
const importList = (name: string): Outcome[] =>
  planImport(parse(readFileSync(`${import.meta.dirname}/lists/${name}.csv`)), site, [], hosts);

/** Each outcome in one line: the path, the code and the target of a redirect, or the line of a refused row and why. */
const summaries = (name: string): string[] =>
  importList(name).map((outcome) => {
    if (!('fields' in outcome)) return `line ${outcome.line} refused: ${outcome.remark}`;
    const { from, below, gone, permanent, target, address } = outcome.fields;
    return `${from}${below ? '/*' : ''} ${gone ? '410' : `${permanent ? '301' : '302'} ${target ?? address}`}`;
  });
const refused = (line: number, reason: string) =>
  expect.stringMatching(new RegExp(`^line ${line} refused: .*${reason}`, 's'));

test('no pattern is imported as an address, and each is named with its line', () => {
  const outcomes = importList('patterns');
  expect(outcomes).toHaveLength(23);
  for (const { kind, line, from, remark } of outcomes) {
    expect(kind, from).toBe('refused');
    expect(remark, `line ${line}`).toMatch(/pattern|query|#/);
  }
});

test('an address that only resembles a pattern is imported', () => {
  expect(summaries('notPatterns')).toEqual([
    '/sider/2019 301 page/formaal',
    '/sites-nsf/file/a 301 page/formaal',
    '/alt/* 301 page/formaal',
    '/hundrede-procent 301 page/formaal',
    '/a-b 301 page/formaal',
  ]);
});

test.each<[string, unknown[]]>([
  [
    'redirection',
    [
      '/nyt-navn 301 page/formaal',
      refused(3, 'pattern'),
      '/midlertidig 302 page/formaal',
      '/vaek 410',
      refused(6, 'HTTP code 404 is no redirect'),
    ],
  ],
  [
    'redirectionExport',
    [
      '/a 301 page/formaal',
      '/b 302 page/formaal',
      refused(4, '"login"'),
      refused(5, 'switched off'),
      '/e 410',
      refused(7, 'random'),
      refused(8, 'pass'),
    ],
  ],
  [
    'yoast',
    [
      '/gammel/side 301 page/formaal',
      '/gammel/anden 302 page/formaal',
      refused(4, 'pattern'),
      '/gammel/vaek 410',
    ],
  ],
  ['rankMath', ['/gammel/side 301 page/formaal', refused(3, '"start"'), refused(4, 'switched off')]],
  ['umbracoTracker', ['/gl/side 301 page/formaal']],
  ['urlTracker', ['/gl/side 301 page/formaal', refused(3, 'query'), refused(4, 'pattern')]],
  ['drupal', ['/gl/side 301 page/formaal', '/gl/anden 302 page/formaal', refused(4, 'entity:')]],
  [
    'typo3',
    [
      '/gl/side 302 page/formaal',
      '/gl/anden 301 page/formaal',
      refused(4, 'www.kl.dk is another website'),
      refused(5, 'pattern'),
      refused(6, 't3:'),
      refused(7, 'switched off'),
      refused(8, 'it ends at a time'),
    ],
  ],
])('the export %s is read as the other system meant it', (name, expected) => {
  expect(summaries(name)).toEqual(expected);
});

test('the columns of an export without headings are not guessed', () => {
  expect(parse(Buffer.from('/a,/formaal,0,301'))[0]?.problem).toMatch(/name the columns/);
  expect(() => parse(Buffer.from('Gammelt navn;Nyt navn\n/a;/formaal'))).toThrow(/names no column "from"/);
});

test("Excel's escapes are undone", () => {
  expect(summaries('excelEscapes')).toEqual(['/gl/side-1 301 page/formaal', '/gl/formaal 301 page/formaal']);
});

test("another site's addresses are refused, and the site's former domain is its front page", () => {
  expect(summaries('hosts')).toEqual([
    refused(2, 'eksempel.dk is another website'),
    refused(3, 'www.kl.dk is another website'),
    refused(4, 'the site itself uses this path'),
    '/forside 301 homePage',
  ]);
});

test('an address with letters that this site does not have is refused, not shortened to another', () => {
  expect(summaries('letters')).toEqual(
    [2, 3, 4, 5, 6, 7].map((line) => refused(line, 'cannot contain|no letter')),
  );
});

test('two long addresses stay two, and one that no request can have is refused', () => {
  const outcomes = importList('longPaths');
  expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'created', 'refused']);
  const rules = outcomes.flatMap((outcome) => ('fields' in outcome ? [outcome.fields] : []));
  const table = buildLinkTable({ ...site, redirects: rules });
  expect(rules.map(({ from }) => resolve(table, from))).toMatchObject([
    { to: '/formaal' },
    { to: '/strategi' },
  ]);
  expect(rules.map(({ from }) => resolve(table, `${from}/`.toUpperCase()))).toMatchObject([
    { to: '/formaal' },
    { to: '/strategi' },
  ]);
  expect(resolve(table, `${rules[0]?.from}c`)).toEqual({ kind: 'unknown' });
});

test.each(['sepLine', 'utf16le', 'utf16be'])('the file %s of a spreadsheet is read', (name) => {
  expect(summaries(name)).toEqual([
    name === 'sepLine' ? '/gl/side 301 page/formaal' : '/gl/formaal 301 page/formaal',
  ]);
});

test.each([
  ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ['an HTML page', [...Buffer.from('<html><table><tr><td>/a')]],
  ['JSON', [...Buffer.from('{"redirects":[{"url":"/a"}]}')]],
  ['not a text file', [0x2f, 0x61, 0, 0, 0x2f, 0x62]],
])('%s with the name of a list is called so, with what to do', (is, bytes) => {
  expect(() => decodeText(Uint8Array.from(bytes))).toThrow(new RegExp(`it is ${is}.*CSV in UTF-8`));
});
