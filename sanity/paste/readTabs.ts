import { cleanCharacters } from './cleanText.ts';

/**
 * Reads rows whose cells are separated by tabs, as Excel and other spreadsheets copy them. A cell in quotation marks may
 * contain line breaks and tabs.
 *
 * @returns `undefined` if the text is no table of at least two rows and two columns
 */
export function readTabs(text: string): string[][] | undefined {
  const rows = splitTabs(text);
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return undefined;
  return rows.every(({ length }) => length === width) ? rows : undefined;
}

/** The cells of a text with tabs, whatever its shape; a text without tabs is one cell for each line. */
export function splitTabs(text: string): string[][] {
  const rows: string[][] = [];
  const lines = cleanCharacters(text).replace(/\n$/, '');
  const cell = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/gy;
  let row: string[] = [];
  for (let match = cell.exec(lines); match; match = cell.exec(lines)) {
    const [, content = '', end] = match;
    const plain = /^".*"$/s.test(content) ? content.slice(1, -1).replaceAll('""', '"') : content;
    row.push(plain.replace(/\s+/g, ' ').trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
