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
  const first = [...flat.matchAll(wordPattern)].find((match) => terms.has(fold(match[0])))?.index ?? 0;
  const from = first < width / 2 ? 0 : flat.indexOf(' ', first - width / 3) + 1;
  const rough = flat.slice(from, from + width);
  const ends = from + width >= flat.length;
  const cut = ends ? rough : rough.slice(0, Math.max(rough.lastIndexOf(' '), width / 2));
  return markWords(`${from > 0 ? '… ' : ''}${cut}${ends ? '' : ' …'}`, terms);
}
