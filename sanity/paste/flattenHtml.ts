import { cleanHref } from './cleanHref.ts';
import { cleanCharacters, tidyRuns } from './cleanText.ts';
import { hasText, isBlock, isElement, isText, styleOf, tagOf } from './elements.ts';
import { headingOf } from './headingOf.ts';
import { type Notices, note } from './notices.ts';
import { type ListKind, type PastedItem, type PastedParagraph, type Run, textOf } from './pastedText.ts';
import { readTable } from './readTable.ts';
import { inScript, type Script, scriptOf } from './scripts.ts';
import { listMarkOf, type WordLists, wordListOf } from './wordLists.ts';

/** A list item of the source, while its content is read. */
type ListItem = {
  kind: ListKind;
  level: number;
  /** The paragraph that has the item's bullet or number. */
  first?: PastedParagraph;
};

/** The format of a piece of text, from the elements around it. */
type Context = {
  look: Omit<Run, 'text'>;
  script?: Script;
  heading?: number;
  isQuote: boolean;
  item?: ListItem;
  /** Lists around the text, without those whose item is a heading. */
  depth: number;
  isCaption: boolean;
  keepsLines: boolean;
};

/**
 * Turns a pasted document into a sequence of paragraphs and tables. A heading in a list item is a heading.
 *
 * @param document without the parts that `removeUnshown` removes
 */
export function flattenHtml(document: Document, lists: WordLists, notices: Notices): PastedItem[] {
  const items: PastedItem[] = [];
  let current: PastedParagraph | undefined;

  const finish = (): void => {
    if (!current) return;
    current.runs = tidyRuns(current.runs);
    if (current.runs.length === 0) {
      items.splice(items.indexOf(current), 1);
    }
    current = undefined;
  };

  const begin = (context: Context): PastedParagraph => {
    const { item, heading } = context;
    const paragraph: PastedParagraph = {
      type: 'paragraph',
      style: context.isQuote ? 'blockquote' : 'normal',
      ...(context.isCaption && { caption: true }),
      runs: [],
    };
    if (heading !== undefined) {
      paragraph.heading = heading;
      paragraph.style = 'normal';
      if (item && !item.first) {
        item.first = paragraph;
        if (item.kind === 'number') note(notices, 'headingNumber');
      }
    } else if (item && !item.first) {
      item.first = paragraph;
      paragraph.list = { kind: item.kind, level: item.level };
      paragraph.style = 'normal';
    } else if (item?.first && items.at(-1) === item.first && item.first.list) {
      // A second paragraph of the same list item: a line break keeps it there.
      item.first.runs.push({ text: '\n' });
      return item.first;
    }
    items.push(paragraph);
    return paragraph;
  };

  const addText = (source: string, context: Context): void => {
    if (source === '' || (!current && source.trim() === '')) return;
    const written = context.script ? inScript(source, context.script) : source;
    if (written === undefined) note(notices, 'script');
    const text = written ?? source;
    current ??= begin(context);
    const look = context.heading === undefined ? context.look : { ...context.look, strong: false };
    current.runs.push({ ...look, text });
  };

  const addBreak = (context: Context): void => {
    const before = current && textOf(current).replace(/[^\S\n]+$/, '');
    // Two line breaks are how mail programs write a new paragraph.
    if (before?.endsWith('\n') && !context.item) finish();
    else addText('\n', context);
  };

  const visitAll = (parent: Element, context: Context): void => {
    for (const child of parent.childNodes) {
      if (isText(child)) addText(lineText(child.data, context.keepsLines), context);
      else if (isElement(child)) visit(child, context);
    }
  };

  const visit = (element: Element, outer: Context): void => {
    const tag = tagOf(element);
    if (tag === 'br') {
      addBreak(outer);
      return;
    }
    if (tag === 'table') {
      finish();
      const table = readTable(element, notices);
      if (table) {
        items.push(table);
        return;
      }
    }
    const context = enter(element, outer, { lists, notices });
    if (!isBlock(element)) {
      if (tag === 'q') addText('“', context);
      visitAll(element, context);
      if (tag === 'q') addText('”', context);
      return;
    }
    finish();
    visitAll(element, context);
    finish();
  };

  visitAll(document.body, { look: {}, isQuote: false, depth: 0, isCaption: false, keepsLines: false });
  finish();
  return items;
}

const lineText = (text: string, keepsLines: boolean): string =>
  keepsLines
    ? cleanCharacters(text)
    : cleanCharacters(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('\t', ' ');

/** The context of an element's content. */
function enter(
  element: Element,
  outer: Context,
  { lists, notices }: { lists: WordLists; notices: Notices },
): Context {
  const tag = tagOf(element);
  const context: Context = { ...outer, look: lookOf(element, outer.look, notices) };
  const script = isBlock(element) ? undefined : scriptOf(element);
  if (script && !isFootnoteNumber(element)) context.script = script;
  if (tag === 'ul' || tag === 'ol') {
    context.depth = outer.item?.first && !outer.item.first.list ? outer.depth : outer.depth + 1;
    // A nested list begins items of its own.
    delete context.item;
  } else if (tag === 'li') {
    context.item = listItemOf(element, Math.max(1, outer.depth));
  } else if (isBlock(element)) {
    const list = wordListOf(element, lists);
    if (list) context.item = { ...list, level: Math.min(list.level, 10) };
  }
  if (tag === 'blockquote') context.isQuote = true;
  if (tag === 'pre') context.keepsLines = true;
  if (tag === 'caption' || /^MsoCaption/.test(element.getAttribute('class') ?? '')) context.isCaption = true;
  const heading = isBlock(element) ? headingOf(element) : undefined;
  if (heading !== undefined && hasText(element)) context.heading = heading;
  // The list shows the number or bullet.
  if (/^(?:p|h[1-6])$/.test(tag)) listMarkOf(element)?.remove();
  return context;
}

function listItemOf(element: Element, depth: number): ListItem {
  const stated = Number.parseInt(
    element.getAttribute('aria-level') ?? element.getAttribute('data-aria-level') ?? '',
    10,
  );
  const kind = element.parentElement && tagOf(element.parentElement) === 'ol' ? 'number' : 'bullet';
  return { kind, level: Math.min(stated >= 1 ? stated : depth, 10) };
}

function lookOf(element: Element, outer: Context['look'], notices: Notices): Context['look'] {
  const tag = tagOf(element);
  const look = { ...outer };
  if (tag === 'b' || tag === 'strong') look.strong = true;
  if (tag === 'i' || tag === 'em') look.em = true;
  if (/^(?:code|pre|kbd|samp|tt)$/.test(tag)) look.code = true;
  const style = styleOf(element);
  const weight = style.get('font-weight');
  if (weight !== undefined) look.strong = /^bold|^[6-9]00/.test(weight);
  const slope = style.get('font-style');
  if (slope !== undefined) look.em = /^italic|^oblique/.test(slope);
  if (/mono|courier|consolas|menlo/i.test(style.get('font-family') ?? '')) look.code = true;
  const href = tag === 'a' ? element.getAttribute('href') : null;
  if (href && hasText(element)) {
    const address = cleanHref(href);
    if (address) look.href = address;
    else if (href !== '#' && !element.matches(footnoteLinks))
      note(notices, /^#|#_(?:Toc|Ref|Hlk)/.test(href) ? 'bookmark' : 'link');
  }
  return look;
}

/** The links between the numbers of footnotes and their texts. */
const footnoteLinks = ['_ftn', '_edn', 'ftnt', 'sdfootnote', 'sdendnote']
  .map((name) => `a[href*="#${name}"]`)
  .join(', ');

/** True inside or around the number of a footnote: it is no power, and footnotes have a notice of their own. */
const isFootnoteNumber = (element: Element): boolean =>
  element.closest(footnoteLinks) !== null || element.querySelector(footnoteLinks) !== null;
