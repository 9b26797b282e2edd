import type { Row } from './csv.ts';
import type { RawRow } from './parseRow.ts';

/** Accepted names of each column, in lower case. */
const columnNames: Record<keyof Omit<RawRow, 'line'>, readonly string[]> = {
  from: ['from', 'fra', 'old', 'gammel'],
  to: ['to', 'til', 'new', 'ny'],
  permanent: ['permanent', 'for altid'],
  note: ['note', 'bemærkning'],
};

type Column = keyof typeof columnNames;
const columns = Object.keys(columnNames) as Column[];

/**
 * Reads a table of old addresses. The first row may name the columns; otherwise they are from, to, permanent, note.
 *
 * @throws Error if the first row names the columns but not the target
 */
export function readTable(rows: readonly Row[]): RawRow[] {
  const [first, ...rest] = rows;
  if (!first) return [];
  const named = first.cells.map((cell) =>
    columns.find((name) => columnNames[name].includes(cell.toLowerCase())),
  );
  const hasNames = named.includes('from');
  if (hasNames && !named.includes('to')) {
    throw new Error('The first row names no column "to": call the columns from, to, permanent and note.');
  }
  const indexOf = (column: Column) => (hasNames ? named : columns).indexOf(column);
  return (hasNames ? rest : rows).map(({ line, cells }) => {
    const cell = (column: Column) => cells[indexOf(column)] ?? '';
    return { line, from: cell('from'), to: cell('to'), permanent: cell('permanent'), note: cell('note') };
  });
}
