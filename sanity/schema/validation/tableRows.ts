import type { TableRow } from '#sanity/generated/types.ts';

export type TableRowValue = Pick<TableRow, 'cells'> & { _key?: string };

/** The rows that have not as many cells as the first: position from 0, number of cells and number wanted. */
export function unevenRows(rows: readonly TableRowValue[]): { row: number; cells: number; wanted: number }[] {
  const wanted = rows[0]?.cells?.length ?? 0;
  return rows
    .map(({ cells }, row) => ({ row, cells: cells?.length ?? 0, wanted }))
    .filter(({ cells }) => cells !== wanted);
}
