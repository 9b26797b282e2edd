import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/urls/import/csv.ts';
import { decodeText } from '#lib/urls/import/decodeText.ts';
import { some } from '../../../effort.ts';

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);

test.each([',', ';', '\t', '|'])('cells are separated by %j', (separator) => {
  expect(cellsOf([`/a${separator}/b`, `/c${separator}/d`].join('\n'))).toEqual([
    ['/a', '/b'],
    ['/c', '/d'],
  ]);
});

test('a vertical bar separates only where nothing else does; Excel may name the separator after empty lines', () => {
  expect(cellsOf('/a,/b|c')).toEqual([['/a', '/b|c']]);
  expect(parseCsv('\n\r\nsep=;\n/a;/b,c')).toEqual([{ line: 4, cells: ['/a', '/b,c'] }]);
});

test('the first separator in the file applies, and the others are text', () => {
  expect(cellsOf('/a;/b;et, to\n/c,d;/e')).toEqual([
    ['/a', '/b', 'et, to'],
    ['/c,d', '/e'],
  ]);
  expect(cellsOf('"x;y",/b')).toEqual([['x;y', '/b']]);
});

test('all three line endings are accepted, and each row has the number of its first line', () => {
  expect(parseCsv('/a,/b\r\n\r\n/c,"to\r\nlinjer"\r/e,/f\n')).toEqual([
    { line: 1, cells: ['/a', '/b'] },
    { line: 3, cells: ['/c', 'to\nlinjer'] },
    { line: 5, cells: ['/e', '/f'] },
  ]);
});

test('quoted cells may contain separators, line breaks and doubled quotation marks', () => {
  expect(cellsOf('"/a,b","sagt ""sådan"""\n "/c" , /d ')).toEqual([
    ['/a,b', 'sagt "sådan"'],
    ['/c', '/d'],
  ]);
});

test('a quotation mark inside a cell is text; text after a closing quotation mark is an error', () => {
  expect(cellsOf('/a,en "stor" dag\n/c,/d')).toEqual([
    ['/a', 'en "stor" dag'],
    ['/c', '/d'],
  ]);
  expect(() => parseCsv('/a,/b\n/c,"/d"e')).toThrow(
    /^line 2: a cell continues after its closing quotation mark/,
  );
});

test('an unclosed quotation mark is an error', () => {
  expect(() => parseCsv('/a,/b\n/c,"/d\n/e,/f')).toThrow(/^line 2: a quotation mark is never closed/);
});

test('empty rows are skipped, and an empty file has no rows', () => {
  expect(cellsOf('\n;;\n/a;/b\n  \n')).toEqual([['/a', '/b']]);
  expect(parseCsv('')).toEqual([]);
});

test('text is decoded from UTF-8 with or without BOM, UTF-16 with BOM, and Latin-1', () => {
  const text = '/formål;/æøå';
  expect(decodeText(Buffer.from(text))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
  expect(decodeText(Buffer.from(text, 'latin1'))).toBe(text);
});

test('any quoted cells are parsed unchanged', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab/"\n;,\t å') }).map((text) => text.trim());
  const rows = fc.array(
    fc.array(cell, { minLength: 2, maxLength: 4 }).filter((row) => row.some((each) => each !== '')),
  );
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (table, separator, lineEnding) => {
        const text = table.map((row) => row.map(quote).join(separator)).join(lineEnding);
        expect(cellsOf(text)).toEqual(table);
      },
    ),
    { numRuns: some(500) },
  );
});

test('any text is parsed or rejected', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a"\n\r;,\t '), maxLength: 60 }), (text) => {
      try {
        expect(cellsOf(text).flat().join('').length).toBeLessThanOrEqual(text.length);
      } catch (error) {
        expect((error as Error).message).toMatch(/never closed|continues/);
      }
    }),
  );
});

test.each([
  ['MS-DOS', [0x9b, 0x6b]],
  ['a Macintosh', [0xbf, 0x6b]],
])('letters of %s are refused with what to do: read as others they make other addresses', (_, letters) => {
  const bytes = Uint8Array.from([...Buffer.from('/a/'), ...letters, ...Buffer.from('onomi,/formaal')]);
  expect(() => decodeText(bytes)).toThrow(/MS-DOS or of an old Macintosh.*UTF-8/);
});

test('Windows-1252 is read, with its quotation marks', () => {
  const bytes = Uint8Array.from([0x91, 0x2f, 0xf8, 0x92, 0xbf]);
  expect(decodeText(bytes)).toBe('‘/ø’¿');
});

test('a zero byte in a file of text is no sign of UTF-16', () => {
  expect(() => decodeText(Uint8Array.from([...Buffer.from('/a,/formaal\n/b,/baggrund\n'), 0, 10]))).toThrow(
    /not a text file/,
  );
});

test('a text of Word is named, although it begins like JSON', () => {
  expect(() => decodeText(Buffer.from('{\\rtf1\\ansi /gammel,/formaal}'))).toThrow('it is an RTF document');
});
