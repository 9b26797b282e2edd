import { expect, test } from 'vitest';
import { table } from '#lib/content/blocks/table.ts';

const read = (rows: unknown) =>
  table.schema.parse({ _type: 'table', _key: 't', rows }).rows.map((row) => row.cells);

test('rows are made equally long, and a cell that is no text stays a cell', () => {
  expect(read([{ _key: 'a', cells: ['1', null, '3'] }, { _key: 'b', cells: [7] }, { _key: 'c' }])).toEqual([
    ...[
      ['1', '', '3'],
      ['', '', ''],
      ['', '', ''],
    ],
  ]);
});

test('a grid that was never filled in has no rows', () => {
  expect(read([{ _key: 'a', cells: ['', ' '] }, { _key: 'b' }])).toEqual([]);
});

test('a missing or malformed list of rows is an empty table', () => {
  expect([read(undefined), read(null), read('x'), read([null, 7])]).toEqual([[], [], [], []]);
});
