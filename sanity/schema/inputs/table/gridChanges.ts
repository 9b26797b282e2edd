import type { TableRow } from '#sanity/generated/types.ts';

/** A row of the table block, as the store has it. Rows may be of different lengths until one is changed. */
export type GridRow = Pick<TableRow, 'cells'> & { _key: string; _type: 'tableRow' };

type NewKey = () => string;

/** The number of columns: that of the longest row. */
export const widthOf = (rows: readonly GridRow[]): number =>
  Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0));

/** The text of a cell; empty where a row is too short. */
export const cellOf = (rows: readonly GridRow[], y: number, x: number): string => rows[y]?.cells?.[x] ?? '';

/** A table without texts. */
export const emptyGrid = (height: number, width: number, newKey: NewKey): GridRow[] =>
  Array.from({ length: height }, () =>
    newRow(
      Array.from({ length: width }, () => ''),
      newKey,
    ),
  );

const newRow = (cells: string[], newKey: NewKey): GridRow => ({ _type: 'tableRow', _key: newKey(), cells });

/** Rows of equal length. */
const even = (rows: readonly GridRow[], width = widthOf(rows)): (GridRow & { cells: string[] })[] =>
  rows.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, x) => row.cells?.[x] ?? '') }));

/** Writes a cell. The table has no line breaks in its cells. */
export function writeCell(rows: readonly GridRow[], y: number, x: number, text: string): GridRow[] {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  return even(rows).map((row, at) => (at === y ? { ...row, cells: row.cells.with(x, line) } : row));
}

/** Inserts an empty row at an index. */
export const insertRow = (rows: readonly GridRow[], at: number, newKey: NewKey): GridRow[] =>
  even(rows).toSpliced(at, 0, ...even(emptyGrid(1, Math.max(1, widthOf(rows)), newKey)));

export const removeRow = (rows: readonly GridRow[], at: number): GridRow[] => even(rows).toSpliced(at, 1);

export const moveRow = (rows: readonly GridRow[], from: number, to: number): GridRow[] =>
  moved(even(rows), from, to);

/** Inserts an empty column at an index. */
export const insertColumn = (rows: readonly GridRow[], at: number): GridRow[] =>
  even(rows).map((row) => ({ ...row, cells: row.cells.toSpliced(at, 0, '') }));

export const removeColumn = (rows: readonly GridRow[], at: number): GridRow[] =>
  even(rows).map((row) => ({ ...row, cells: row.cells.toSpliced(at, 1) }));

export const moveColumn = (rows: readonly GridRow[], from: number, to: number): GridRow[] =>
  even(rows).map((row) => ({ ...row, cells: moved(row.cells, from, to) }));

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  return item === undefined || to < 0 || to >= items.length
    ? [...items]
    : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/**
 * Writes pasted cells from a cell on, and adds the rows and columns that they need. A table without any text becomes
 * exactly the pasted one.
 */
export function pasteCells(
  rows: readonly GridRow[],
  y: number,
  x: number,
  pasted: readonly (readonly string[])[],
  newKey: NewKey,
): GridRow[] {
  const isEmpty = rows.every(({ cells = [] }) => cells.every((text) => text === ''));
  if (isEmpty)
    return pasted.map((cells, at) => ({
      ...newRow([...cells], newKey),
      ...(rows[at] && { _key: rows[at]._key }),
    }));
  const width = Math.max(widthOf(rows), x + Math.max(0, ...pasted.map(({ length }) => length)));
  const missing = Math.max(0, y + pasted.length - rows.length);
  return even([...rows, ...emptyGrid(missing, width, newKey)], width).map((row, at) => ({
    ...row,
    cells: row.cells.map((text, column) => pasted[at - y]?.[column - x] ?? text),
  }));
}

/** The number of cells whose text a paste replaces by another. */
export const countReplaced = (
  rows: readonly GridRow[],
  y: number,
  x: number,
  pasted: readonly (readonly string[])[],
): number =>
  pasted
    .flatMap((cells, down) => cells.map((text, right) => [text, cellOf(rows, y + down, x + right)]))
    .filter(([text, before]) => before !== '' && before !== text).length;
