import type { Language } from '#lib/languages.ts';
import { flattenHtml } from './flattenHtml.ts';
import type { Notices } from './notices.ts';
import type { PastedItem, PastedParagraph, PastedTable } from './pastedText.ts';
import { inProse, withQuotationMarks } from './quotationMarks.ts';
import { readPlainText } from './readPlainText.ts';
import { removeUnshown } from './removeUnshown.ts';
import { type TextBlock, toBlocks } from './toBlocks.ts';
import { withTypedLists } from './typedLists.ts';
import { applyWordStyles, readWordLists } from './wordLists.ts';

/** A pasted text: pieces of Portable Text with tables between them, and what the editor should know. */
export type Pasted = { parts: (TextBlock[] | PastedTable)[]; notices: Notices };

/**
 * Reads what a word processor, a mail program or a browser put on the clipboard.
 *
 * @param clipboard its HTML and its plain text; either may be empty
 * @param language of the page that the text becomes part of
 * @param parse parses HTML into a document; the browser's by default
 */
export function readClipboard(
  clipboard: { html: string; text: string },
  language: Language,
  parse = parseInBrowser,
): Pasted {
  const notices: Notices = new Map();
  const fromHtml = clipboard.html === '' ? [] : readHtml(clipboard.html, notices, parse);
  const found = fromHtml.length > 0 || notices.size > 0 ? fromHtml : readPlainText(clipboard.text);
  const items = withSiteHeadings(withCaptions(found)).map((item) =>
    item.type === 'paragraph'
      ? { ...item, runs: withQuotationMarks(item.runs, language) }
      : withMarksInCells(item, language),
  );
  return { parts: toParts(items, () => parse('')), notices };
}

/** True if a part is a table. */
export const isTable = (part: Pasted['parts'][number]): part is PastedTable => !Array.isArray(part);

const parseInBrowser = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function readHtml(html: string, notices: Notices, parse: (html: string) => Document): PastedItem[] {
  const document = parse(html);
  const lists = readWordLists(document);
  applyWordStyles(document);
  removeUnshown(document, notices, parse);
  return withTypedLists(flattenHtml(document, lists, notices));
}

/** The paragraph with a table's caption, above or below the table, becomes its title. */
function withCaptions(items: readonly PastedItem[]): PastedItem[] {
  const taken = new Set<PastedItem>();
  const titled = items.map((item, index) => {
    if (item.type !== 'table' || item.caption !== '') return item;
    const caption = [items[index - 1], items[index + 1]].find(
      (other): other is PastedParagraph =>
        other?.type === 'paragraph' && other.caption === true && !taken.has(other),
    );
    if (!caption) return item;
    taken.add(caption);
    return {
      ...item,
      caption: caption.runs
        .map(({ text }) => text)
        .join('')
        .replaceAll('\n', ' '),
    };
  });
  return titled.filter((item) => !taken.has(item));
}

/**
 * The site has headings of the levels 2 to 4, below the page's title. A text whose highest heading is of level 1 moves
 * down by one, so that its sections stay apart from their subsections.
 */
function withSiteHeadings(items: readonly PastedItem[]): PastedItem[] {
  const isTop = items.some((item) => item.type === 'paragraph' && item.heading === 1);
  return items.map((item) =>
    item.type === 'paragraph' && item.heading !== undefined
      ? { ...item, heading: Math.min(4, Math.max(2, item.heading + (isTop ? 1 : 0))) }
      : item,
  );
}

const withMarksInCells = (table: PastedTable, language: Language): PastedTable => ({
  ...table,
  caption: inProse(table.caption, language),
  rows: table.rows.map((row) => row.map((text) => inProse(text, language))),
});

function toParts(items: readonly PastedItem[], newDocument: () => Document): Pasted['parts'] {
  const parts: Pasted['parts'] = [];
  let paragraphs: PastedParagraph[] = [];
  const finish = (): void => {
    if (paragraphs.length > 0) parts.push(toBlocks(paragraphs, newDocument));
    paragraphs = [];
  };
  for (const item of items) {
    if (item.type === 'paragraph') paragraphs.push(item);
    else {
      finish();
      parts.push(item);
    }
  }
  finish();
  return parts;
}
