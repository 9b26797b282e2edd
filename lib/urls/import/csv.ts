import { CsvError, parse } from 'csv-parse/sync';
import { decodeBytes } from '../normalize/textDecoding.ts';

/** A row of a table, and the line of the file it begins on, from 1. */
export type Row = { line: number; cells: string[] };

/**
 * The text of a file as spreadsheets write them: UTF-8 with or without a mark, UTF-16 with one, else Latin-1 as Windows
 * has it.
 */
export const decodeText = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : decodeBytes(bytes);

/**
 * Reads a table whose cells are separated by commas, semicolons or tabs, whichever the text has first outside quotation
 * marks. Empty rows are left out; white space around a cell is not part of it.
 *
 * @throws Error that says where the quotation marks are wrong
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
        const breaks = cells.join('').match(/\n/g)?.length ?? 0;
        rows.push({ line: lines - breaks, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
    return rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const place =
      cause.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `line ${lastLine + 1}: a quotation mark is opened and never closed`
        : `line ${cause.lines}: a cell goes on after its closing quotation mark`;
    throw new Error(`${place}; write one that is meant as ""`, { cause });
  }
}
