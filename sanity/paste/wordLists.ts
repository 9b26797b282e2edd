import { styleOf, tagOf } from './elements.ts';
import type { ListKind } from './pastedText.ts';

/** The kind of each level of each list, from the style sheet that Word puts on the clipboard: `l0:level1`. */
export type WordLists = ReadonlyMap<string, ListKind>;

/** Reads the `@list` rules of Word. Call it before the style elements are removed. */
export function readWordLists(document: Document): WordLists {
  const lists = new Map<string, ListKind>();
  for (const style of document.querySelectorAll('style')) {
    for (const [, list, level, body = ''] of (style.textContent ?? '').matchAll(
      /@list\s+(l\d+):level(\d+)[^{]*\{([^}]*)\}/g,
    )) {
      const isBullet = /mso-level-number-format:\s*(?:bullet|image)/.test(body);
      lists.set(`${list}:level${level}`, isBullet ? 'bullet' : 'number');
    }
  }
  return lists;
}

/**
 * Copies list and outline level of Word's named styles to the paragraphs that use them: an organisation's own heading
 * style is a paragraph with a class. Call it before the style elements are removed.
 */
export function applyWordStyles(document: Document): void {
  for (const sheet of document.querySelectorAll('style')) {
    for (const [, selectors = '', body = ''] of (sheet.textContent ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const [found] = /mso-outline-level:\s*\d/.exec(body) ?? /mso-list:\s*l\d+ level\d+/.exec(body) ?? [];
      const [, name] = /\bp\.([\w-]+)/.exec(selectors) ?? [];
      if (!found || !name) continue;
      for (const paragraph of document.getElementsByClassName(name)) {
        paragraph.setAttribute('style', `${found};${paragraph.getAttribute('style') ?? ''}`);
      }
    }
  }
}

/** The number or bullet that Word writes in front of a list item: a piece of text of its own. */
export const listMarkOf = (element: Element): Element | undefined =>
  [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );

/**
 * The list that a paragraph of Word belongs to. Word has no list elements: the paragraph's style names list and level,
 * as in `mso-list:l0 level3 lfo1`, and its first piece of text is the number or bullet.
 */
export function wordListOf(
  element: Element,
  lists: WordLists,
): { kind: ListKind; level: number } | undefined {
  if (tagOf(element) === 'li') return undefined;
  const named = /\b(l\d+)\s+level(\d+)/.exec(styleOf(element).get('mso-list') ?? '');
  const mark = listMarkOf(element);
  if (!named && !mark) return undefined;
  const level = Number(named?.[2] ?? /^MsoList(?:Bullet|Number)(\d)/.exec(element.className)?.[1] ?? 1);
  const markText = mark?.textContent?.replaceAll(/[\s\u00a0]/g, '') ?? '';
  const kind = markText === '' ? undefined : kindOfMark(markText);
  return { kind: kind ?? lists.get(`${named?.[1]}:level${level}`) ?? 'bullet', level };
}

/** A number, a letter or a Roman numeral, with a sign that closes it; or a number of several parts, as 1.1. */
const kindOfMark = (mark: string): ListKind =>
  /^[(]?(?:\d+|[a-zæøå]|[ivxlcdm]+)[.):]|^\d+(?:\.\d+)*$/i.test(mark) ? 'number' : 'bullet';
