import { cleanCharacters, tidyRuns } from './cleanText.ts';
import { findListLines } from './listLines.ts';
import type { PastedItem, PastedParagraph } from './pastedText.ts';
import { readTabs } from './readTabs.ts';

/**
 * Reads text without formatting. Lines that begin with a bullet, and lines that count, become lists; lines with tabs in
 * the same columns become a table. An empty line separates paragraphs.
 */
export function readPlainText(source: string): PastedItem[] {
  const text = cleanCharacters(source).replace(/^\n+|\s+$/g, '');
  const table = readTabs(text);
  if (table) return [{ type: 'table', caption: '', headerRow: true, headerColumn: false, rows: table }];
  const lines = text.split('\n');
  const hasEmptyLines = lines.some((line) => line.trim() === '');
  const listLines = findListLines(lines);
  const items: PastedItem[] = [];
  const indents: number[] = [];
  let open: PastedParagraph | undefined;
  lines.forEach((line, index) => {
    const item = listLines.get(index);
    if (item) {
      open = {
        type: 'paragraph',
        style: 'normal',
        list: { kind: item.kind, level: levelOf(item.indent, indents) },
        runs: [{ text: item.text }],
      };
      items.push(open);
      return;
    }
    if (line.trim() === '') {
      open = undefined;
      return;
    }
    // A line below a list item belongs to it if it is indented.
    const continues = open && (open.list ? /^\s{2}/.test(line) : hasEmptyLines);
    if (open && continues) {
      open.runs.push({ text: `\n${line}` });
      return;
    }
    indents.length = 0;
    open = { type: 'paragraph', style: 'normal', runs: [{ text: line }] };
    items.push(open);
  });
  for (const item of items) if (item.type === 'paragraph') item.runs = tidyRuns(item.runs);
  return items.filter((item) => item.type === 'table' || item.runs.length > 0);
}

/** The level of an indent, given the indents of the items above it, which this updates. */
function levelOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
  if (indents.at(-1) !== indent) indents.push(indent);
  return Math.min(indents.length, 10);
}
