import { expect, test } from 'vitest';
import { table } from '#lib/content/blocks/table.ts';

const parseCells = (rows: unknown) =>
  table.schema.parse({ _type: 'table', _key: 't', rows }).rows.map((row) => row.cells);

test('rows are padded to equal length, and a cell that is not text becomes an empty cell', () => {
  expect(
    parseCells([{ _key: 'a', cells: ['1', null, '3'] }, { _key: 'b', cells: [7] }, { _key: 'c' }]),
  ).toEqual([
    ...[
      ['1', '', '3'],
      ['', '', ''],
      ['', '', ''],
    ],
  ]);
});

test('a table with only empty cells has no rows', () => {
  expect(parseCells([{ _key: 'a', cells: ['', ' '] }, { _key: 'b' }])).toEqual([]);
});

test('a missing or malformed list of rows results in an empty table', () => {
  expect([parseCells(undefined), parseCells(null), parseCells('x'), parseCells([null, 7])]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
