import { CsvError, parse } from 'csv-parse/sync';
import { decodeBytes } from '../normalize/textDecoding.ts';

/** A row of a table, and the line of the file that it starts on, from 1. */
export type Row = { line: number; cells: string[] };

/**
 * Decodes a text file from a spreadsheet: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise
 * Windows-1252.
 */
export const decodeText = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : decodeBytes(bytes);

/**
 * Parses a table. The delimiter is the first comma, semicolon or tab outside quotation marks. Empty rows are omitted,
 * and cells are trimmed.
 *
 * @throws Error with the line number if quotation marks are unbalanced
 */
export function parseCsv(text: string): Row[] {
  const delimiter = /[;,\t]/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? ',';
  const rows: Row[] = [];
  let lastLine = 0;
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
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
