import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { abbreviations, closingAbbreviations } from './abbreviations.ts';

/** A full stop, a colon, or a question or exclamation mark, with what closes behind it, before a space or the end. */
const possibleEnd = /([.:!?…]+)["'”’»«)\]]*(?=\s|$)/gu;

/**
 * Splits a paragraph into sentences. A sentence ends with a full stop, a colon, or a question or exclamation mark; the
 * last one ends with the paragraph. Abbreviations, ordinal numbers (»1. januar«) and initials do not end a sentence.
 */
export function sentencesOf(paragraph: string): string[] {
  const text = withoutSoftHyphens(paragraph);
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(possibleEnd)) {
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index);
    if (match[1] === '.' && !endsSentence(before, text.slice(end))) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  return [...sentences, text.slice(start)].map((sentence) => sentence.trim()).filter(hasWords);
}

/** The words of a text. A hyphen, an apostrophe or a full stop inside a word does not divide it: »OK.21«, »DJØF’er«. */
export const wordsOf = (text: string): string[] =>
  withoutSoftHyphens(text).match(/[\p{L}\p{N}]+(?:[-‑–.,:/'’][\p{L}\p{N}]+)*/gu) ?? [];

/** True if a full stop between two texts ends the sentence. */
function endsSentence(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  const next = /[\p{L}\p{N}]/u.exec(after)?.[0];
  if (next === undefined) return true;
  const startsWithCapital = /\p{Lu}/u.test(next);
  if (/^\p{N}+$/u.test(word)) return startsWithCapital;
  // An initial: »H.C. Andersen«.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return false;
  const abbreviation = word.toLocaleLowerCase('da');
  if (closingAbbreviations.has(abbreviation)) return startsWithCapital;
  return !abbreviations.has(abbreviation);
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
