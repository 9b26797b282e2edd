import MiniSearch, { type Query } from 'minisearch';
import type { PublicPage } from './linkData.ts';
import { pathWords, significantWords } from './pathWords.ts';

export type Suggestions = {
  /** Closest pages, best first. */
  pages: readonly PublicPage[];
  /** Readable words of the path, for the search box; empty if there are none. */
  words: string;
};

/** As many as a visitor takes in at a glance. */
const maxSuggestions = 4;

/** Pages that score less than this share of the best score are left out. */
const minShareOfBest = 0.5;

/** Shorter words must match exactly: "om" is not "og". */
const minLetters = 4;

/** One typo is allowed for each of this many letters. */
const lettersPerMistake = 4;

/** A word in the path or title of more pages than this does not tell them apart and is ignored. */
const maxPagesPerWord = 500;

/** Weight of a word that occurs only in an ancestor's path, relative to the page's own path or title. */
const ancestorWeight = 0.4;

/**
 * Builds an index that finds the pages closest to a path, by the words in their paths and titles.
 *
 * @param pages pages that may be suggested
 * @returns function from a requested path to its suggestions
 */
export function createSuggester(pages: readonly PublicPage[]): (pathname: string) => Suggestions {
  const index = new MiniSearch({
    fields: ['own', 'ancestors'],
    tokenize: (text) => text.split(' '),
    // Each word reversed as well: its prefix then finds the end of a compound word.
    processTerm: (word) => (word.length < minLetters ? word : [word, reversed(word)]),
    searchOptions: {
      boost: { ancestors: ancestorWeight },
      processTerm: (word) => word,
      prefix: (word) => word.length >= minLetters,
      fuzzy: (word) => Math.floor(word.length / lettersPerMistake),
    },
  });
  const pageWords = pages.map(wordsOf);
  const occurrences = Map.groupBy(
    pageWords.flatMap(({ own }) => own),
    (word) => word,
  );
  const distinctive = (words: string[]) =>
    words.filter((word) => (occurrences.get(word)?.length ?? 0) <= maxPagesPerWord).join(' ');
  index.addAll(
    pageWords.map(({ own, ancestors }, id) => ({
      id,
      own: distinctive(own),
      ancestors: distinctive(ancestors),
    })),
  );

  return (pathname) => {
    const words = pathWords(pathname);
    const results = index.search({ queries: queriesFor(words) });
    const closest = results
      .filter(({ score }) => score >= minShareOfBest * (results[0]?.score ?? 0))
      .slice(0, maxSuggestions);
    return { pages: closest.flatMap(({ id }) => pages[id] ?? []), words };
  };
}

/** The words of a page's own path and title, and those that occur only in its ancestors' path. */
function wordsOf({ path, title }: PublicPage) {
  const slash = path.lastIndexOf('/');
  const own = new Set(significantWords(`${path.slice(slash + 1)} ${title}`));
  const ancestors = new Set(significantWords(path.slice(0, slash))).difference(own);
  return { own: [...own], ancestors: [...ancestors] };
}

const reversed = (word: string) => `~${[...word].reverse().join('')}`;

/**
 * Queries for each word and each pair of adjacent words ("ok-21" may be "ok21"). They match words that start with it,
 * words that end with it (reversed), and words that are its start or end.
 */
function queriesFor(words: string): Query[] {
  const single = significantWords(words);
  const pairs = single.slice(1).map((word, index) => single[index] + word);
  const terms = [...new Set([...single, ...pairs])];
  const longTerms = terms.filter((word) => word.length >= minLetters);
  const parts = new Set(
    longTerms.flatMap((word) =>
      Array.from({ length: word.length - minLetters }, (_, index) => [
        word.slice(0, minLetters + index),
        word.slice(index + 1),
      ]).flat(),
    ),
  );
  return [
    { queries: terms, tokenize: asOneTerm },
    { queries: longTerms.map(reversed), tokenize: asOneTerm, fuzzy: false },
    { queries: [...parts], tokenize: asOneTerm, fuzzy: false, prefix: false },
  ];
}

const asOneTerm = (word: string) => [word];
