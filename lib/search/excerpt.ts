import { wordPattern } from './fold.ts';

/** A text split into pieces; pieces that match the search query are marked. */
export type Excerpt = { text: string; marked: boolean }[];

/** Approximate length of an excerpt in characters. */
const excerptChars = 190;

/** Splits a text into pieces and marks the words that match. */
export function markWords(text: string, isMatch: (word: string) => boolean): Excerpt {
  const pieces: Excerpt = [];
  let position = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (!isMatch(match[0])) continue;
    if (match.index > position) pieces.push({ text: text.slice(position, match.index), marked: false });
    pieces.push({ text: match[0], marked: true });
    position = match.index + match[0].length;
  }
  if (position < text.length) pieces.push({ text: text.slice(position), marked: false });
  return pieces;
}

/** Returns the part of a text around the first matching word, cut at word boundaries; without a match, its beginning. */
export function excerptOf(text: string, isMatch: (word: string) => boolean): Excerpt {
  const flat = onOneLine(text);
  const hit = firstHit(flat, isMatch);
  const from = hit.from < excerptChars / 2 ? 0 : startBefore(flat, hit.from);
  const end = from + excerptChars >= flat.length ? flat.length : endAround(flat, from, hit.end);
  return markWords(
    `${from > 0 ? '… ' : ''}${flat.slice(from, end)}${end < flat.length ? ' …' : ''}`,
    isMatch,
  );
}

/** Separates lines that do not end a sentence: a heading or a cell of a table is not the beginning of what follows. */
function onOneLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines
    .map((line, at) => (at === lines.length - 1 ? line : line + (/[.,:;!?…)»]$/.test(line) ? ' ' : ' · ')))
    .join('');
}

function firstHit(text: string, isMatch: (word: string) => boolean): { from: number; end: number } {
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (isMatch(word)) return { from: index, end: index + word.length };
  }
  return { from: 0, end: 0 };
}

/** Returns the start of a word, at most a third of the excerpt before the hit; the hit if no word starts in between. */
function startBefore(text: string, hit: number): number {
  const space = text.indexOf(' ', Math.floor(hit - excerptChars / 3));
  return space === -1 || space >= hit ? hit : space + 1;
}

/** Returns the end of the last word that fits, but not before the end of the hit. A word longer than an excerpt is cut. */
function endAround(text: string, from: number, hitEnd: number): number {
  const space = text.lastIndexOf(' ', from + excerptChars);
  return Math.max(space > from ? space : from + excerptChars, hitEnd);
}
