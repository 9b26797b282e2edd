import { type Column, columnsNamed, lacksSlash } from './columnNames.ts';
import type { Row } from './csv.ts';
import type { RawRow } from './parseRow.ts';

/** The columns of a list without headings. */
const positions: readonly Column[][] = [['from'], ['to'], ['permanent'], ['note']];

/**
 * Reads a table of old addresses. The first row may name the columns, as written for this import or as other systems
 * export them (columnNames.ts); otherwise they are from, to, permanent, note.
 *
 * @throws Error if the first row has headings, but not those of the old address and the target
 */
export function readTable(rows: readonly Row[]): RawRow[] {
  const [first, ...rest] = rows;
  if (!first) return [];
  const headings = first.cells.map((cell) => columnsNamed(withoutExcelEscapes(cell)));
  if (!hasHeadings(first.cells, headings)) return rows.map((row) => toRawRow(row, positions));
  for (const column of ['from', 'to'] as const) {
    if (!headings.some((columns) => columns.includes(column)))
      throw new Error(
        `The first row names no column "${column}": call the columns from, to, permanent and note.`,
      );
  }
  const slash = first.cells.some(lacksSlash) ? '/' : '';
  return rest.map((row) => toRawRow(row, headings, slash));
}

/** True if the first row names the columns: one of its cells is such a name, or all are words and none an address. */
function hasHeadings(cells: readonly string[], headings: readonly Column[][]): boolean {
  const texts = cells.filter((cell) => cell !== '');
  return (
    headings.some((columns) => columns.includes('from')) ||
    (texts.length > 1 && texts.every((text) => /^[^/\d]*\p{L}[^/\d]*$/u.test(text)))
  );
}

/** @param slash put before an address that has none, and before nothing else */
function toRawRow({ line, cells }: Row, columns: readonly Column[][], slash = ''): RawRow {
  const cellsOf = (column: Column): string[] =>
    cells.flatMap((cell, index) => (columns[index]?.includes(column) ? [withoutExcelEscapes(cell)] : []));
  const cell = (column: Column): string => cellsOf(column).find((text) => text !== '') ?? '';
  const address = (column: 'from' | 'to'): string =>
    /^(?:$|410$|\/|[a-z][a-z\d+.-]*:)/i.test(cell(column)) ? cell(column) : slash + cell(column);
  const code = cellsOf('code').flatMap((text) => codeIn(text) ?? [])[0] ?? '';
  const path = address('from');
  const host = /^\*?$/.test(cell('host')) || !path.startsWith('/') ? '' : `https://${cell('host')}`;
  const query = cell('query') === '' ? '' : `?${cell('query').replace(/^\?/, '')}`;
  return {
    line,
    from: host + path + query,
    to: /^(?:410|451)$/.test(code) ? '410' : address('to').replace(drupalPath, '/'),
    permanent: code || cell('permanent'),
    note: cell('note'),
    problem: problemOf(cellsOf, columns),
  };
}

/** Drupal's ways to write a path, and its front page. */
const drupalPath = /^internal:\/|^\/?<front>$/i;

/** The HTTP code that a cell names: »302 Found«, »Temporary«. A column of types may say something else. */
function codeIn(text: string): string | undefined {
  const number = /(?<!\d)[1-5]\d\d(?!\d)/.exec(text)?.[0];
  if (number !== undefined) return number;
  if (/temporar|midlertidig|^found$|^see other$/i.test(text)) return '302';
  return /permanent/i.test(text) ? '301' : undefined;
}

/** »No«, as programs write it; Danish Excel writes »FALSK«. */
const no = /^(?:0|false|falsk|f|no|nej|n|off|fra|-)$/i;

/** The reason why a row of another system's export has no equivalent here. */
function problemOf(cellsOf: (column: Column) => string[], columns: readonly Column[][]): string | undefined {
  const pattern = cellsOf('matching').find(
    (text) => !no.test(text) && !/^(?:|plain|exact|url|none)$/i.test(text),
  );
  if (pattern !== undefined)
    return `it is a pattern or a condition (${JSON.stringify(pattern)}), and this import knows only whole addresses and /* at the end`;
  const isOff =
    cellsOf('enabled').some((text) => no.test(text) || /^(?:disabled|inactive|trashed?)$/i.test(text)) ||
    cellsOf('disabled').some((text) => text !== '' && !no.test(text));
  const end = cellsOf('until').find((text) => !/^(?:|0|-|null|never)$/i.test(text));
  if (end !== undefined)
    return `it ends at a time (${JSON.stringify(end)}), and redirects here stay: leave it out, or empty that column`;
  const action = cellsOf('action').find((text) => /^(?:random|pass|nothing)$/i.test(text));
  if (action !== undefined)
    return `its action is ${JSON.stringify(action)}, and this import knows only redirects: leave it out`;
  if (isOff) return 'it is switched off in the system that it comes from: leave it out';
  const isUnnamedExport =
    columns === positions &&
    /^[01]$/.test(cellsOf('permanent')[0] ?? '') &&
    /^\d{3}$/.test(cellsOf('note')[0] ?? '');
  return isUnnamedExport
    ? 'the last two columns look like "regex" and "code": name the columns in the first row'
    : undefined;
}

/** Excel writes characters that XML does not allow as `_x000D_`. */
const withoutExcelEscapes = (cell: string): string =>
  cell.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).trim();
