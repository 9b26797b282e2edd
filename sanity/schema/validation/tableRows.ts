import type { TableRow } from '#sanity/generated/types.ts';

export type TableRowValue = Pick<TableRow, 'cells'> & { _key?: string };

/** Returns the rows whose number of cells differs from the first row: zero-based index, actual and expected number. */
export function unevenRows(
  rows: readonly TableRowValue[],
): { row: number; cells: number; expected: number }[] {
  const expected = rows[0]?.cells?.length ?? 0;
  return rows
    .map(({ cells }, row) => ({ row, cells: cells?.length ?? 0, expected }))
    .filter(({ cells }) => cells !== expected);
}
