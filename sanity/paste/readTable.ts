import { cleanCharacters } from './cleanText.ts';
import { hasText, isBlock, isElement, isText, styleOf, tagOf } from './elements.ts';
import { type Notices, note } from './notices.ts';
import type { PastedTable } from './pastedText.ts';
import { inScript, type Script, scriptOf } from './scripts.ts';

type Cell = { text: string; element: Element | undefined };

/** The largest span that is read: a page may claim any. */
const MOST = 200;

/**
 * Reads a table as a grid of texts. A merged cell has its text in the first of its places.
 *
 * @returns `undefined` for a table that only arranges text: one row or one column, or tables in its cells
 */
export function readTable(table: Element, notices: Notices): PastedTable | undefined {
  if (table.querySelector('table')) return undefined;
  const rows = readCells(table, notices).filter((row) => row.some(({ element }) => element !== undefined));
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  const columns = filledColumns(filled);
  if (filled.length < 2 || columns.length < 2) return undefined;
  noteCells(table, notices);
  const cells = filled.map((row) => columns.map((column) => row[column] ?? { text: '', element: undefined }));
  return {
    type: 'table',
    caption: cellText(table.querySelector('caption')),
    headerRow: true,
    headerColumn: cells.slice(1).every(([first]) => first?.element && tagOf(first.element) === 'th'),
    rows: cells.map((row) => row.map(({ text }) => text)),
  };
}

/** All cells of a table as texts, empty rows and columns included: they have their place in a spreadsheet. */
export function readGridOf(table: Element, notices: Notices): string[][] {
  noteCells(table, notices);
  return readCells(table, notices).map((row) => row.map(({ text }) => text));
}

function noteCells(table: Element, notices: Notices): void {
  if (table.querySelector('td[colspan]:not([colspan="1"]), td[rowspan]:not([rowspan="1"])'))
    note(notices, 'mergedCells');
  if (table.querySelector('a[href], li, p[style*="mso-list"]')) note(notices, 'cellFormat');
}

/** The grid of a table, its merged cells spread over their places, its rows made equally long. */
function readCells(table: Element, notices: Notices): Cell[][] {
  const grid: Cell[][] = [];
  table.querySelectorAll('tr').forEach((row, y) => {
    grid[y] ??= [];
    const line = grid[y];
    let x = 0;
    for (const element of [...row.children].filter((child) => /^t[dh]$/.test(tagOf(child)))) {
      while (line[x]) x++;
      const width = spanOf(element, 'colspan');
      const height = spanOf(element, 'rowspan');
      for (let down = 0; down < height; down++) {
        grid[y + down] ??= [];
        const place = grid[y + down] ?? [];
        for (let right = 0; right < width; right++) {
          place[x + right] ??= { text: down + right === 0 ? cellText(element, notices) : '', element };
        }
      }
      x += width;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', element: undefined }));
}

const spanOf = (element: Element, name: string): number =>
  Math.min(MOST, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1));

/** The columns that have a text in some row. Excel and Word add empty ones to place others. */
function filledColumns(rows: readonly Cell[][]): number[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, x) => x).filter((x) =>
    rows.some((row) => (row[x]?.text ?? '') !== ''),
  );
}

/** The text of a cell in one line: a table block has no paragraphs in its cells. */
export function cellText(cell: Element | null, notices: Notices = new Map()): string {
  return cell ? cleanCharacters(lineOf(cell, notices)).replace(/\s+/g, ' ').trim() : '';
}

function lineOf(node: Node, notices: Notices, outer?: Script): string {
  if (isText(node)) {
    const written = outer ? inScript(node.data, outer) : node.data;
    if (written === undefined) note(notices, 'script');
    return written ?? node.data;
  }
  if (!isElement(node)) return '';
  if (tagOf(node) === 'br') return ' ';
  if (
    /mso-list/i.test([...styleOf(node).keys()].join()) &&
    /ignore/i.test(styleOf(node).get('mso-list') ?? '')
  )
    return '';
  const script = (isBlock(node) ? undefined : scriptOf(node)) ?? outer;
  const text = [...node.childNodes].map((child) => lineOf(child, notices, script)).join('');
  return isBlock(node) && hasText(node) ? ` ${text} ` : text;
}
