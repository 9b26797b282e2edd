import { CsvError, parse } from 'csv-parse/sync';

/** A row of a table, and the line of the file that it starts on, from 1. */
export type Row = { line: number; cells: string[] };

/** Excel's own way to name the delimiter, in a line of its own before the table; `$1` is what comes before it. */
const delimiterLine = /^(\s*)"?sep=(.)"?[;,\t]*(?=\r?\n|\r|$)/i;

/**
 * Parses a table. The delimiter is the one of a first line `sep=;`, else the first comma, semicolon or tab outside
 * quotation marks, else a vertical bar if there is one. Empty rows are omitted, and cells are trimmed.
 *
 * @throws Error with the line number if quotation marks are unbalanced
 */
export function parseCsv(text: string): Row[] {
  const table = text.replace(delimiterLine, '$1');
  const unquoted = table.replace(/"(?:[^"]|"")*"/g, '');
  const delimiter =
    delimiterLine.exec(text)?.[2] ?? /[;,\t]/.exec(unquoted)?.[0] ?? (unquoted.includes('|') ? '|' : ',');
  const rows: Row[] = [];
  let lastLine = 0;
  try {
    parse(table.replace(/\r\n?/g, '\n'), {
      delimiter,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        lastLine = lines;
        const lineBreaks = cells.join('').match(/\n/g)?.length ?? 0;
        rows.push({ line: lines - lineBreaks, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
    return rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const problem =
      cause.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `line ${lastLine + 1}: a quotation mark is never closed`
        : `line ${cause.lines}: a cell continues after its closing quotation mark`;
    throw new Error(`${problem}; write a literal quotation mark as ""`, { cause });
  }
}
