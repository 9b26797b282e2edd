import { editDistance } from './editDistance.ts';
import { fold, queryWordsOf, wordsOf } from './fold.ts';
import type { SearchLanguage } from './language.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A word of the query, folded; `apart`: the words as they were typed, if the pages have them as one. `isTopic`: true if the
 * next word says something of it, and many pages say the same of others. `isQuestion`: true for »hvem«: a hint beside others.
 */
export type QueryTerm = { word: string; apart: readonly string[]; isTopic?: true; isQuestion?: true };

type Words = Pick<Vocabulary, 'words' | 'idOf' | 'withStem' | 'withPart'>;

/** Each word takes time. A question has fewer that say something. */
const maxTerms = 16;
/** A shorter name with a typing mistake may be another word. */
const minMistakenChars = 7;
/** A function word may be the beginning of a long compound only: »mellem ledere«, not »i alt«. */
const minCompoundChars = 8;

/**
 * The words of a query that describe what is sought, without repetition. Words that the pages have as one are one:
 * »top ledere«, »OK 21«.
 *
 * Stop words and the words that name the site weigh nothing, because almost every page has them. They count if the query
 * has no others. Question words come last.
 *
 * @param siteName every word of it names the site: »Væksthus for Ledelse«
 * @example queryTerms('Hvem sidder i bestyrelsen?', 'Væksthus for Ledelse', …) // [{ word: 'bestyrelsen', apart: [] }]
 */
export function queryTerms(
  query: string,
  siteName: string,
  vocabulary: Words,
  language: SearchLanguage,
): QueryTerm[] {
  const terms = joined(queryWordsOf(query), vocabulary, language);
  const unique = [...new Map(terms.map((term) => [term.word, term])).values()];
  const significant = unique.filter(({ word }) => !language.stopWords.has(word));
  const distinctive = significant.filter(({ word }) => !namesSite(word, siteName));
  const questions = unique
    .filter(({ word }) => language.questionWords.has(word))
    .map((term) => ({ ...term, isQuestion: true as const }));
  const meant = [distinctive, significant, unique].find(({ length }) => length > 0) ?? [];
  return [...meant, ...(meant === unique ? [] : questions)]
    .slice(0, maxTerms)
    .map((term, at) => (isTopic(term, meant[at + 1], language) ? { ...term, isTopic: true } : term));
}

/** »styregruppens opgaver« are not the tasks of others. */
const isTopic = ({ word }: QueryTerm, next: QueryTerm | undefined, { genitive }: SearchLanguage): boolean =>
  next !== undefined && !next.isTopic && genitive?.test(word) === true;

function joined(
  words: readonly string[],
  { idOf, words: known, withStem, withPart }: Words,
  { stopWords, stemOf, hasCompounds, ofWords }: SearchLanguage,
): QueryTerm[] {
  const isOneWord = (first: string, second: string): boolean => {
    const both = first + second;
    // An ending alone is no word: »søger et« is not »søgeret«.
    if (both.length >= minCompoundChars)
      return (
        !stopWords.has(second) &&
        (idOf(both) !== undefined || (hasCompounds && withStem(stemOf(both)).length > 0))
      );
    return idOf(both) !== undefined && !stopWords.has(first) && !stopWords.has(second);
  };
  /** The compound that the pages have for »medlem af bestyrelsen«. */
  const compoundOf = (head: string, joint = '', of = ''): string | undefined => {
    if (!ofWords?.has(joint) || of === '' || stemOf(head) === stemOf(of)) return undefined;
    const withHead = new Set(withPart(stemOf(head)));
    return known[withPart(stemOf(of)).find((id) => withHead.has(id)) ?? -1];
  };
  const terms: QueryTerm[] = [];
  for (let at = 0; at < words.length; at++) {
    const [first = '', second, third = ''] = words.slice(at, at + 3);
    const compound = compoundOf(first, second, third);
    if (second !== undefined && isOneWord(first, second)) {
      terms.push({ word: first + second, apart: [first, second].filter((word) => !stopWords.has(word)) });
      at += 1;
    } else if (compound !== undefined) {
      terms.push({ word: compound, apart: [first, third] });
      at += 2;
    } else terms.push({ word: first, apart: [] });
  }
  return terms;
}

/** True if a folded word is a form of one of the site's name. */
export const namesSite = (word: string, siteName: string): boolean =>
  wordsOf(siteName).some((name) => isFormOf(fold(name), word));

/** Compared by ending, not by stem: »ledere« has the stem of »ledelse«, and names nobody's site. */
const isFormOf = (noun: string, word: string): boolean =>
  [word, word.replace(/(?:e?n|et)?s?$/, '')].some(
    (form) => form === noun || (noun.length >= minMistakenChars && editDistance(form, noun, 1) <= 1),
  );
