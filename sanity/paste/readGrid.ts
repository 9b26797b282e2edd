import type { Language } from '#lib/languages.ts';
import { type Notices, note } from './notices.ts';
import { inProse } from './quotationMarks.ts';
import { cellText, readGridOf } from './readTable.ts';
import { splitTabs } from './readTabs.ts';
import { removeUnshown } from './removeUnshown.ts';

/** Pasted cells: rows of equal length, and what the editor should know. */
export type PastedGrid = { rows: string[][]; notices: Notices };

/**
 * Reads the clipboard as cells of a table: the first table of Word or Excel, or text with tabs.
 *
 * @param language of the page that the table is on
 * @param parse parses HTML into a document; the browser's by default
 * @returns `undefined` for a text without cells, which a text field can take as it is
 */
export function readGrid(
  clipboard: { html: string; text: string },
  language: Language,
  parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html'),
): PastedGrid | undefined {
  const document = clipboard.html === '' ? undefined : parse(clipboard.html);
  const table = document?.querySelector('table');
  if (!table && !clipboard.text.includes('\t')) return undefined;
  const notices: Notices = new Map();
  const rows = table ? readHtmlTable(table, notices, parse) : splitTabs(clipboard.text);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (rows.length === 0 || (rows.length === 1 && width < 2)) return undefined;
  table?.remove();
  for (const machinery of document?.querySelectorAll('style, script, xml, title') ?? []) machinery.remove();
  if (table && cellText(document?.body ?? null) !== '') note(notices, 'aroundTable');
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_, x) => inProse(row[x] ?? '', language))),
    notices,
  };
}

/** The table alone: what is around it is not pasted, so that nothing in it needs a notice. */
function readHtmlTable(table: Element, notices: Notices, parse: (html: string) => Document): string[][] {
  const document = parse(table.outerHTML);
  removeUnshown(document, notices, parse);
  const alone = document.querySelector('table');
  return alone ? readGridOf(alone, notices) : [];
}
