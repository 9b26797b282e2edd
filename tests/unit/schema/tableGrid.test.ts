import { Mutation } from '@sanity/mutator';
import fc from 'fast-check';
import { type FormPatch, toMutationPatches } from 'sanity';
import { expect, test } from 'vitest';
import { readGrid } from '#sanity/paste/readGrid.ts';
import { cellAfterKey } from '#sanity/schema/inputs/table/cellKeys.ts';
import * as grid from '#sanity/schema/inputs/table/gridChanges.ts';
import { applyChange, type GridChange } from '#sanity/schema/inputs/table/gridHistory.ts';
import { patchesBetween } from '#sanity/schema/inputs/table/gridPatches.ts';
import { clipboardOf, parse } from '../paste/paste.ts';

let count = 0;
const newKey = (): string => `k${count++}`;
const rowsOf = (...lines: string[]): grid.GridRow[] =>
  lines.map((line, index) => ({ _type: 'tableRow', _key: `r${index}`, cells: line.split(',') }));
const linesOf = (rows: grid.GridRow[]): string[] => rows.map(({ cells }) => (cells ?? []).join(','));

test('rows and columns are inserted, moved and removed, and rows become equally long', () => {
  const rows = rowsOf('a,b', 'c', 'd,e,f');
  expect(linesOf(grid.insertRow(rows, 1, newKey))).toEqual(['a,b,', ',,', 'c,,', 'd,e,f']);
  expect(linesOf(grid.moveRow(rows, 2, 0))).toEqual(['d,e,f', 'a,b,', 'c,,']);
  expect(linesOf(grid.moveRow(rows, 0, -1))).toEqual(['a,b,', 'c,,', 'd,e,f']);
  expect(linesOf(grid.removeRow(rows, 0))).toEqual(['c,,', 'd,e,f']);
  expect(linesOf(grid.insertColumn(rows, 1))).toEqual(['a,,b,', 'c,,,', 'd,,e,f']);
  expect(linesOf(grid.moveColumn(rows, 0, 2))).toEqual(['b,,a', ',,c', 'e,f,d']);
  expect(linesOf(grid.removeColumn(rows, 1))).toEqual(['a,', 'c,', 'd,f']);
  expect(grid.moveRow(rows, 0, 1).map(({ _key }) => _key)).toEqual(['r1', 'r0', 'r2']);
});

test('a cell is one line, and writing in a short row fills it up', () => {
  expect(linesOf(grid.writeCell(rowsOf('a,b', 'c'), 1, 1, 'en\n to\r\n'))).toEqual(['a,b', 'c,en to ']);
});

test('pasted cells add what they need, replace an empty table, and leave the rest', () => {
  const rows = rowsOf('a,b', 'c,d');
  expect(
    linesOf(
      grid.pasteCells(
        rows,
        1,
        1,
        [
          ['1', '2'],
          ['3', '4'],
        ],
        newKey,
      ),
    ),
  ).toEqual(['a,b,', 'c,1,2', ',3,4']);
  expect(linesOf(grid.pasteCells(grid.emptyGrid(3, 3, newKey), 2, 2, [['1', '2']], newKey))).toEqual(['1,2']);
});

test('random pastes keep the table even, its keys unique and the other cells as they were', () => {
  const cells = fc.array(fc.array(fc.constantFrom('', 'x'), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), cells, (y, x, pasted) => {
      const rows = rowsOf('a,b', 'c', 'd,e,f');
      const after = grid.pasteCells(rows, y, x, pasted, newKey);
      expect(new Set(after.map(({ cells: row }) => row?.length)).size).toBe(1);
      expect(new Set(after.map(({ _key }) => _key)).size).toBe(after.length);
      rows.forEach((row, ry) => {
        row.cells?.forEach((text, rx) => {
          expect(grid.cellOf(after, ry, rx)).toBe(pasted[ry - y]?.[rx - x] ?? text);
        });
      });
    }),
  );
});

test('the clipboards of Excel and Word are cells; a text without cells is not', () => {
  const excel = readGrid({ html: clipboardOf('excel'), text: '' }, 'da', parse);
  expect(excel).toEqual({
    rows: [
      ['Kommune', '2025', '2026'],
      ['Ærø', '1,5', '2'],
      ['Fanø', '', '3'],
    ],
    notices: new Map(),
  });
  const word = readGrid({ html: clipboardOf('wordDesktop'), text: '' }, 'da', parse);
  expect(word).toMatchObject({
    rows: [
      ['Ø', 'Antal'],
      ['Ærø', '12'],
      ['Samsø', ''],
    ],
    notices: new Map([['aroundTable', 1]]),
  });
  expect(readGrid({ html: '', text: 'a\t"b\nc"\nd\t\n' }, 'da', parse)?.rows).toEqual([
    ['a', 'b c'],
    ['d', ''],
  ]);
  expect(readGrid({ html: '', text: 'en linje\nto linjer' }, 'da', parse)).toBeUndefined();
  expect(
    readGrid({ html: '<table><tr><td>én</td></tr></table>', text: 'én\n' }, 'da', parse),
  ).toBeUndefined();
});

test('pasted cells say what did not come along', () => {
  const grid = (cells: string, language: 'da' | 'en' = 'da') =>
    readGrid({ html: `<table>${cells}</table>`, text: '' }, language, parse);
  const linked = grid('<tr><td><a href="https://a.dk/">Å</a></td><td><img src="a.png">1</td></tr>');
  expect(linked?.rows).toEqual([['Å', '1']]);
  expect(Object.fromEntries(linked?.notices ?? [])).toEqual({ picture: 1, cellFormat: 1 });
  const merged = grid(
    '<tr><td colspan=2>km<sup>2</sup></td></tr><tr><td>"a"</td><td>b<sup>x</sup></td></tr>',
  );
  expect(merged?.rows).toEqual([
    ['km²', ''],
    ['»a«', 'bx'],
  ]);
  expect(Object.fromEntries(merged?.notices ?? [])).toEqual({ mergedCells: 1, script: 1 });
  expect(grid('<tr><td>"a"</td><td>b</td></tr>', 'en')?.rows).toEqual([['‘a’', 'b']]);
  expect(
    grid('<tr style="display:none"><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>')?.rows,
  ).toEqual([['c', 'd']]);
});

test('keys lead from cell to cell', () => {
  const size = { height: 2, width: 2 };
  const caret = { start: 1, end: 1, length: 3, isOneLine: true };
  const press = (key: string, at: Partial<typeof caret> = {}, shiftKey = false) =>
    cellAfterKey(
      { key, shiftKey, altKey: false, ctrlKey: false, metaKey: false },
      { y: 0, x: 0 },
      { ...caret, ...at },
      size,
    );
  expect(press('Enter')).toEqual({ y: 1, x: 0 });
  expect(press('Enter', {}, true)).toBeUndefined();
  expect(press('ArrowDown')).toEqual({ y: 1, x: 0 });
  expect(press('ArrowDown', { isOneLine: false })).toBeUndefined();
  expect(press('ArrowUp')).toBeUndefined();
  expect(press('ArrowRight')).toBeUndefined();
  expect(press('ArrowRight', { start: 3, end: 3 })).toEqual({ y: 0, x: 1 });
  expect(press('ArrowRight', { start: 3, end: 3 }, true)).toBeUndefined();
  expect(press('ArrowLeft', { start: 0, end: 0 })).toBeUndefined();
  const last = cellAfterKey(
    { key: 'Enter', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false },
    { y: 1, x: 1 },
    caret,
    size,
  );
  expect(last).toEqual({ y: 2, x: 1 });
});

/** A table with these rows in a document, after patches to its rows. */
function patched(rows: grid.GridRow[], patches: FormPatch[]): grid.GridRow[] {
  const mutation = toMutationPatches(patches.map((patch) => ({ ...patch, path: ['rows', ...patch.path] })));
  const document = new Mutation({
    mutations: mutation.map((patch) => ({ patch: { id: 'a', ...patch } })),
  }).apply({
    ...{ _id: 'a', _type: 'table', _rev: 'r' },
    ...(rows.length > 0 && { rows }),
  });
  return ((document as { rows?: grid.GridRow[] } | null)?.rows ?? []) as grid.GridRow[];
}

type Change = (rows: grid.GridRow[]) => grid.GridRow[];
const changes: [string, Change][] = [
  ['insert a row at the top', (rows) => grid.insertRow(rows, 0, newKey)],
  ['insert a row at the end', (rows) => grid.insertRow(rows, rows.length, newKey)],
  ['remove a row', (rows) => grid.removeRow(rows, 1)],
  ['move a row up', (rows) => grid.moveRow(rows, 2, 0)],
  ['move a row down', (rows) => grid.moveRow(rows, 0, 1)],
  ['insert a column at the left', (rows) => grid.insertColumn(rows, 0)],
  ['insert a column at the right', (rows) => grid.insertColumn(rows, 3)],
  ['remove a column', (rows) => grid.removeColumn(rows, 1)],
  ['move a column', (rows) => grid.moveColumn(rows, 0, 1)],
  ['write in a cell', (rows) => grid.writeCell(rows, 1, 1, 'ny')],
  [
    'paste cells',
    (rows) =>
      grid.pasteCells(
        rows,
        1,
        1,
        [
          ['1', '2'],
          ['3', '4'],
          ['5', '6'],
        ],
        newKey,
      ),
  ],
];

test.each(changes)('the patches that %s make the table what it is shown as', (_, change) => {
  for (const rows of [
    rowsOf('a,b,c', 'd,e,f', 'g,h,i'),
    rowsOf('a,b,c', 'd', 'g,h'),
    rowsOf(',,', ',,', ',,'),
  ]) {
    const after = change(rows);
    expect(patched(rows, patchesBetween(rows, after))).toEqual(after);
    expect(patched(after, patchesBetween(after, rows))).toEqual(rows);
    expect(patched([], patchesBetween([], after))).toEqual(after);
    expect(patched(after, patchesBetween(after, []))).toEqual([]);
  }
});

test.each(changes)(
  'what a colleague writes in another cell survives the patches that %s, and their undo',
  (_, change) => {
    const rows = rowsOf('a,b,c', 'd,e,f', 'g,h,i');
    const after = change(rows);
    // The last cell of the first row: none of the changes removes it.
    const byColleague = (before: grid.GridRow[]) =>
      before.map((row) => ({
        ...row,
        cells: row.cells?.map((text) => (text === 'c' ? 'c, rettet' : text)) ?? [],
      }));
    expect(patched(byColleague(rows), patchesBetween(rows, after))).toEqual(byColleague(after));
    const undone = applyChange(byColleague(after), { before: after, after: rows });
    expect(undone).toEqual(byColleague(rows));
  },
);

test('a change is not undone if others have written in what it would remove or overwrite', () => {
  const rows = rowsOf('a,b', 'c,d');
  const wider = grid.insertColumn(rows, 2);
  const written = grid.writeCell(wider, 0, 2, 'ny');
  expect(applyChange(written, { before: wider, after: rows })).toBeUndefined();
  const longer = grid.insertRow(rows, 1, newKey);
  expect(applyChange(grid.writeCell(longer, 1, 0, 'ny'), { before: longer, after: rows })).toBeUndefined();
  expect(applyChange(grid.insertRow(longer, 0, newKey), { before: longer, after: rows })).toBeUndefined();
  const pasted = grid.pasteCells(rows, 0, 0, [['1', '2']], newKey);
  expect(applyChange(grid.writeCell(pasted, 0, 1, 'x'), { before: pasted, after: rows })).toBeUndefined();
  expect(grid.countReplaced(rowsOf('a,,c'), 0, 0, [['a', 'x', 'y', 'z']])).toBe(1);
});

test('random changes, one after the other, are undone to what was there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(changes.length - 1), { maxLength: 6 }), (order) => {
      let rows = rowsOf('a,b,c', 'd', 'g,h,i');
      const made: GridChange[] = [];
      for (const index of order) {
        if (rows.length < 3 || grid.widthOf(rows) < 3) break;
        const after = changes[index]?.[1](rows) ?? rows;
        expect(patched(rows, patchesBetween(rows, after))).toEqual(after);
        made.push({ before: rows, after });
        rows = after;
      }
      for (const { before, after } of made.reverse()) {
        expect(applyChange(rows, { before: after, after: before })).toEqual(before);
        rows = [...before];
      }
    }),
  );
});
