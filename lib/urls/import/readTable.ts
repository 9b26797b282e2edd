import type { Row } from './csv.ts';
import type { RawRow } from './parseRow.ts';

/** Names that a column may have, in lower case. */
const names: Record<keyof Omit<RawRow, 'line'>, readonly string[]> = {
  from: ['from', 'fra', 'old', 'gammel'],
  to: ['to', 'til', 'new', 'ny'],
  permanent: ['permanent', 'for altid'],
  note: ['note', 'bemærkning'],
};

type Column = keyof typeof names;
const columns = Object.keys(names) as Column[];

/**
 * The lines of a list of old addresses. Columns by the names in the first row, if it names any, else in the order from,
 * to, permanent, note.
 *
 * @throws Error when there are names, but none for where a line leads
 */
export function readTable(rows: readonly Row[]): RawRow[] {
  const [first, ...rest] = rows;
  if (!first) return [];
  const named = first.cells.map((cell) => columns.find((name) => names[name].includes(cell.toLowerCase())));
  const hasNames = named.includes('from');
  if (hasNames && !named.includes('to')) {
    throw new Error('The first row names no column "to": call the columns from, to, permanent and note.');
  }
  const place = (column: Column) => (hasNames ? named : columns).indexOf(column);
  return (hasNames ? rest : rows).map(({ line, cells }) => {
    const cell = (column: Column) => cells[place(column)] ?? '';
    return { line, from: cell('from'), to: cell('to'), permanent: cell('permanent'), note: cell('note') };
  });
}
