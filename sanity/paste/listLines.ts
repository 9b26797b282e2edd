import type { ListKind } from './pastedText.ts';

/** A line that is a list item. `text` is the line without its mark, which is `mark` characters long. */
export type ListLine = { kind: ListKind; indent: number; mark: number; text: string };

const bullet = /^([ \t]*)([-*+•–·▪◦‣]|\uf0b7)[ \t]+(\S.*)$/;
const number = /^([ \t]*)(\d{1,3}|[a-zA-Z])[.)][ \t]+(\S.*)$/;

/**
 * The lines that are list items, by their index. A numbered line needs a neighbour that counts on: »1. maj« alone is a
 * date.
 */
export function findListLines(lines: readonly string[]): Map<number, ListLine> {
  const found = new Map<number, ListLine>();
  /** The last numbered line of each indent. */
  const last = new Map<number, { index: number; label: string; item: ListLine }>();
  lines.forEach((line, index) => {
    const dot = parse(bullet, line);
    if (dot) {
      found.set(index, { ...dot.item, kind: 'bullet' });
      return;
    }
    const count = parse(number, line);
    if (!count) {
      // A paragraph between two numbers ends the list; an indented line belongs to the item above.
      if (/^\S/.test(line)) last.clear();
      return;
    }
    const item: ListLine = { ...count.item, kind: 'number' };
    const before = last.get(item.indent);
    if (before && isNext(before.label, count.label)) found.set(before.index, before.item).set(index, item);
    last.set(item.indent, { index, label: count.label, item });
  });
  return found;
}

function parse(pattern: RegExp, line: string): { label: string; item: Omit<ListLine, 'kind'> } | undefined {
  const [, space = '', label = '', text = ''] = pattern.exec(line) ?? [];
  if (text === '') return undefined;
  const indent = space.replaceAll('\t', '    ').length;
  return { label, item: { indent, mark: line.length - text.length, text } };
}

const isNext = (before: string, label: string): boolean =>
  /\d/.test(label)
    ? Number(label) === Number(before) + 1
    : label.length === 1 && label.charCodeAt(0) === before.charCodeAt(0) + 1;
