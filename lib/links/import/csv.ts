/** A row of a table, and the line of the file it begins on, from 1. */
export type Row = { line: number; cells: string[] };

const separators = /[;,\t]/;

/**
 * The text of a file as spreadsheets write them: UTF-8 with or without a mark, UTF-16 with one, else Latin-1 as Windows
 * has it.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads a table whose cells are separated by commas, semicolons or tabs, whichever the first row has first. A cell in
 * quotation marks may hold separators, line breaks, and quotation marks written twice (RFC 4180). Empty rows are left
 * out; white space around a cell is not part of it.
 *
 * @throws Error that names the line where a quotation mark is opened and never closed
 */
export function rowsOf(text: string): Row[] {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row: Row = { line, cells: [] };
    for (let more = true; more; ) {
      const cell = readCell(text, at, separator, line);
      row.cells.push(cell.value);
      line += cell.breaks;
      at = cell.end;
      more = text[at] === separator;
      if (more) at += 1;
    }
    const broken = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2));
    at += broken?.[0].length ?? 0;
    line += 1;
    if (row.cells.some((value) => value !== '')) rows.push(row);
  }
  return rows;
}

/** The first separator of the first row that holds one, quoted cells left out. */
function separatorOf(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '');
  return separators.exec(bare)?.[0] ?? ',';
}

type Cell = { value: string; end: number; breaks: number };

function readCell(text: string, at: number, separator: string, line: number): Cell {
  const start = /^[ \u00a0]*"/.exec(text.slice(at, at + 20));
  if (!start) {
    const end = endOfPlain(text, at, separator);
    return { value: text.slice(at, end).trim(), end, breaks: 0 };
  }
  let end = at + start[0].length;
  const from = end;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) {
      throw new Error(
        `line ${line}: a quotation mark is opened and never closed; write one that is meant as ""`,
      );
    }
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const value = text.slice(from, end).replaceAll('""', '"');
  // What stands between the closing mark and the separator is nothing that was meant.
  return {
    value: value.trim(),
    end: endOfPlain(text, end + 1, separator),
    breaks: value.match(/\r\n|\r|\n/g)?.length ?? 0,
  };
}

function endOfPlain(text: string, at: number, separator: string): number {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
