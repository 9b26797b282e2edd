import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Language } from '#lib/languages.ts';
import type { Notices } from '#sanity/paste/notices.ts';
import { isTable, type Pasted, readClipboard } from '#sanity/paste/readClipboard.ts';

const { window } = new JSDOM('');

/** Parses HTML as a browser does. */
export const parse = (html: string): Document => new window.DOMParser().parseFromString(html, 'text/html');

/** The HTML that a program puts on the clipboard. */
export const clipboardOf = (program: string): string =>
  readFileSync(join(import.meta.dirname, 'clipboards', `${program}.html`), 'utf8');

export const pasteHtml = (html: string, language: Language = 'da'): Pasted =>
  readClipboard({ html, text: '' }, language, parse);
export const pasteText = (text: string, language: Language = 'da'): Pasted =>
  readClipboard({ html: '', text }, language, parse);

/**
 * A pasted text with one line for each block: its style or list, and its text with `*strong*`, `_em_` and `[link](…)`.
 */
export function linesOf({ parts }: Pasted): string[] {
  return parts.flatMap((part) => {
    if (isTable(part)) {
      const marks = `${part.headerRow ? ' headerRow' : ''}${part.headerColumn ? ' headerColumn' : ''}`;
      return [`table${marks}: ${part.caption}`, ...part.rows.map((row) => `| ${row.join(' | ')}`)];
    }
    return part.map((block) => {
      const kind = block.listItem ? `${block.listItem} ${block.level}` : block.style;
      const style = block.listItem && block.style !== 'normal' ? ` ${block.style}` : '';
      const text = block.children.map(({ text, marks = [] }) =>
        marks.reduceRight((inner, mark) => {
          if (mark === 'strong') return `*${inner}*`;
          if (mark === 'em') return `_${inner}_`;
          return `[${inner}](${block.markDefs?.find(({ _key }) => _key === mark)?.href})`;
        }, text),
      );
      return `${kind}${style}: ${text.join('')}`;
    });
  });
}

export const noticesOf = ({ notices }: { notices: Notices }): Record<string, number> =>
  Object.fromEntries(notices);
