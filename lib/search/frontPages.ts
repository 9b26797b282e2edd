import type { SearchDocument } from './corpus.ts';
import { fold, wordsOf } from './fold.ts';
import type { SearchLanguage } from './language.ts';

/**
 * Reduces a front page to the sentences that have a word of their own, in any form. The others repeat what the pages below
 * say, and visitors are looking for those. In steps (`runInSlices`).
 *
 * @param words of the other pages, folded
 */
export function* withoutRepetitions(
  page: SearchDocument,
  words: readonly string[],
  { stemOf, stopWords }: SearchLanguage,
): Generator<void, SearchDocument> {
  const known = new Set<string>();
  for (const word of words) {
    known.add(stemOf(word));
    yield;
  }
  const isOwn = (word: string) => !stopWords.has(word) && !known.has(stemOf(word));
  const own = (text: string): string =>
    text
      .split(/\n|(?<=[.?!])\s/)
      .filter((sentence) => wordsOf(sentence).map(fold).some(isOwn))
      .join(' ');
  const sections = page.sections.map((section) => ({ ...section, text: own(section.text) }));
  return { ...page, lead: own(page.lead), sections: sections.filter(({ text }) => text !== '') };
}
