import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, parseCsv } from '#lib/urls/import/csv.ts';
import { some } from '../../../effort.ts';

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);

test.each([',', ';', '\t'])('cells are separated by %j', (separator) => {
  expect(cellsOf([`/a${separator}/b`, `/c${separator}/d`].join('\n'))).toEqual([
    ['/a', '/b'],
    ['/c', '/d'],
  ]);
});

test('the separator that comes first is the one; the others are part of the text', () => {
  expect(cellsOf('/a;/b;et, to\n/c,d;/e')).toEqual([
    ['/a', '/b', 'et, to'],
    ['/c,d', '/e'],
  ]);
  expect(cellsOf('"x;y",/b')).toEqual([['x;y', '/b']]);
});

test('lines end in any of the three ways, and each row knows the line it begins on', () => {
  expect(parseCsv('/a,/b\r\n\r\n/c,"to\r\nlinjer"\r/e,/f\n')).toEqual([
    { line: 1, cells: ['/a', '/b'] },
    { line: 3, cells: ['/c', 'to\nlinjer'] },
    { line: 5, cells: ['/e', '/f'] },
  ]);
});

test('quotation marks hold what would end a cell, and themselves written twice', () => {
  expect(cellsOf('"/a,b","sagt ""sådan"""\n "/c" , /d ')).toEqual([
    ['/a,b', 'sagt "sådan"'],
    ['/c', '/d'],
  ]);
});

test('one inside a cell is text; a cell that goes on after its closing one is refused', () => {
  expect(cellsOf('/a,en "stor" dag\n/c,/d')).toEqual([
    ['/a', 'en "stor" dag'],
    ['/c', '/d'],
  ]);
  expect(() => parseCsv('/a,/b\n/c,"/d"e')).toThrow(
    /^line 2: a cell continues after its closing quotation mark/,
  );
});

test('one that is never closed is found', () => {
  expect(() => parseCsv('/a,/b\n/c,"/d\n/e,/f')).toThrow(/^line 2: a quotation mark is never closed/);
});

test('empty rows are no rows, and neither is an empty file', () => {
  expect(cellsOf('\n;;\n/a;/b\n  \n')).toEqual([['/a', '/b']]);
  expect(parseCsv('')).toEqual([]);
});

test('letters are read in UTF-8 with and without a mark, in UTF-16 with one, and in Latin-1', () => {
  const text = '/formål;/æøå';
  expect(decodeText(Buffer.from(text))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
  expect(decodeText(Buffer.from(text, 'latin1'))).toBe(text);
});

test('whatever cells a spreadsheet writes are read as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab/"\n;,\t å') }).map((text) => text.trim());
  const rows = fc.array(
    fc.array(cell, { minLength: 2, maxLength: 4 }).filter((row) => row.some((each) => each !== '')),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (table, by, ending) => {
      const text = table.map((row) => row.map(quoted).join(by)).join(ending);
      expect(cellsOf(text)).toEqual(table);
    }),
    { numRuns: some(500) },
  );
});

test('any text is read or refused, in time that grows with its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a"\n\r;,\t '), maxLength: 60 }), (text) => {
      try {
        expect(cellsOf(text).flat().join('').length).toBeLessThanOrEqual(text.length);
      } catch (error) {
        expect((error as Error).message).toMatch(/never closed|goes on/);
      }
    }),
  );
});
