import MiniSearch, { type Query } from 'minisearch';
import type { PublicPage } from './linkData.ts';
import { pathWords, significantWords } from './pathWords.ts';

export type Suggestions = {
  /** The pages that come nearest, best first. */
  pages: readonly PublicPage[];
  /** The address in words, to search for; empty when nothing in it can be read. */
  words: string;
};

/** As many as can be taken in at a glance. */
const maxSuggestions = 4;

/** A page with less than this share of the best score is no help. */
const minShareOfBest = 0.5;

/** Words of fewer letters match nothing but themselves: "om" is not "og". */
const minLetters = 4;

/** One letter in so many may be wrong. */
const lettersPerMistake = 4;

/** A word that more pages than this have in their own address or title tells them apart no better than chance. */
const tooMany = 500;

/** Weight of a word that only the pages above have, relative to the page's own. */
const ancestorWeight = 0.4;

/**
 * Finds the pages that come nearest to an address, by the words in their addresses and titles.
 *
 * @param pages all that can be suggested
 */
export function createSuggester(pages: readonly PublicPage[]): (pathname: string) => Suggestions {
  const index = new MiniSearch({
    fields: ['own', 'ancestors'],
    tokenize: (text) => text.split(' '),
    // Each word backwards too: the end of a compound is found by the beginning of that.
    processTerm: (word) => (word.length < minLetters ? word : [word, backwards(word)]),
    searchOptions: {
      boost: { ancestors: ancestorWeight },
      processTerm: (word) => word,
      prefix: (word) => word.length >= minLetters,
      fuzzy: (word) => Math.floor(word.length / lettersPerMistake),
    },
  });
  const words = pages.map(wordsOf);
  const holders = Map.groupBy(
    words.flatMap(({ own }) => own),
    (word) => word,
  );
  const telling = (all: string[]) =>
    all.filter((word) => (holders.get(word)?.length ?? 0) <= tooMany).join(' ');
  index.addAll(
    words.map(({ own, ancestors }, id) => ({ id, own: telling(own), ancestors: telling(ancestors) })),
  );

  return (pathname) => {
    const words = pathWords(pathname);
    const found = index.search({ queries: queriesFor(words) });
    const near = found
      .filter(({ score }) => score >= minShareOfBest * (found[0]?.score ?? 0))
      .slice(0, maxSuggestions);
    return { pages: near.flatMap(({ id }) => pages[id] ?? []), words };
  };
}

/** The words of a page's own address and title, and those that only the pages above it have. */
function wordsOf({ path, title }: PublicPage) {
  const slash = path.lastIndexOf('/');
  const own = new Set(significantWords(`${path.slice(slash + 1)} ${title}`));
  const ancestors = new Set(significantWords(path.slice(0, slash))).difference(own);
  return { own: [...own], ancestors: [...ancestors] };
}

const backwards = (word: string) => `~${[...word].reverse().join('')}`;

/** Each word, and each two that follow one another as one ("ok-21" may be "ok21"): whole, as a part, and its parts. */
function queriesFor(words: string): Query[] {
  const telling = significantWords(words);
  const pairs = telling.slice(1).map((word, at) => telling[at] + word);
  const each = [...new Set([...telling, ...pairs])];
  const long = each.filter((word) => word.length >= minLetters);
  const parts = new Set(
    long.flatMap((word) =>
      Array.from({ length: word.length - minLetters }, (_, at) => [
        word.slice(0, minLetters + at),
        word.slice(at + 1),
      ]).flat(),
    ),
  );
  return [
    { queries: each, tokenize: whole },
    { queries: long.map(backwards), tokenize: whole, fuzzy: false },
    { queries: [...parts], tokenize: whole, fuzzy: false, prefix: false },
  ];
}

const whole = (word: string) => [word];
