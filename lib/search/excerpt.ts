import { fold, wordPattern } from './fold.ts';

/** A text in pieces, those marked that were asked for. */
export type Excerpt = { text: string; marked: boolean }[];

/** About how many characters an excerpt has. */
const width = 190;

/** Marks the words whose folded form is among the terms. */
export function markWords(text: string, terms: ReadonlySet<string>): Excerpt {
  const pieces: Excerpt = [];
  let at = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (!terms.has(fold(match[0]))) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), marked: false });
    pieces.push({ text: match[0], marked: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** The part of a text around the first word that was asked for, cut at word ends; its beginning when none is there. */
export function excerptOf(text: string, terms: ReadonlySet<string>): Excerpt {
  const flat = text.replace(/\s+/g, ' ').trim();
  const found = firstOf(flat, terms);
  const from = found.from < width / 2 ? 0 : startBefore(flat, found.from);
  const end = from + width >= flat.length ? flat.length : endAround(flat, from, found.end);
  return markWords(`${from > 0 ? '… ' : ''}${flat.slice(from, end)}${end < flat.length ? ' …' : ''}`, terms);
}

function firstOf(text: string, terms: ReadonlySet<string>): { from: number; end: number } {
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (terms.has(fold(word))) return { from: index, end: index + word.length };
  }
  return { from: 0, end: 0 };
}

/** Where a word begins, up to a third of the width before the hit; the hit itself when there is no space between. */
function startBefore(text: string, hit: number): number {
  const space = text.indexOf(' ', Math.floor(hit - width / 3));
  return space === -1 || space >= hit ? hit : space + 1;
}

/** Where the last word that fits ends, but never before the hit does; a word longer than an excerpt is cut. */
function endAround(text: string, from: number, hitEnd: number): number {
  const space = text.lastIndexOf(' ', from + width);
  return Math.max(space > from ? space : from + width, hitEnd);
}
