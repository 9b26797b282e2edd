import { looselyFold } from './fold.ts';
import type { SearchLanguage } from './language.ts';
import { namesSite, type QueryTerm } from './queryTerms.ts';
import type { Similar } from './spelling.ts';
import { minPrefixChars, type Vocabulary } from './vocabulary.ts';

/** Two words that match at least as closely as this are the same in two forms. */
export const sameWordWeight = 0.8;
/** A match that is less close is a guess. */
const partWeight = 0.5;

/** Weights of the ways in which a word of the query matches a word of a page. */
const weights = {
  ...{ word: 1, stem: sameWordWeight, corrected: sameWordWeight },
  ...{ root: partWeight, part: partWeight, apart: 0.4, prefix: 0.4, fuzzy: 0.3 },
};

/** Each match costs time, and a beginning that so many words have says little. */
const maxPrefixMatches = 200;
/** For each typing mistake, a corrected word has this many letters; with fewer it may be another word. */
const lettersPerCorrection = 4;
/** A long word with fewer known letters is no compound: it has them by chance. */
const minKnownLetters = 5;

/** The words of the vocabulary, by number, that match a term of a query, each with its weight. */
export type MatchingWords = ReadonlyMap<number, number>;

/** True if no word is without a doubt what a term says. */
export const isGuess = (words: MatchingWords): boolean =>
  words.values().every((weight) => weight < partWeight);

/** Finds words of a vocabulary by terms of queries, and knows which terms are misspelled. */
export function createMatcher(
  { words, idOf, withStem, withRoot, withPart, withLooseStem, partsOf, withPrefix }: Vocabulary,
  similarTo: (word: string) => readonly Similar[],
  isInTitle: (id: number) => boolean,
  siteName: string,
  { stemOf, rootOf, ownNoun }: SearchLanguage,
) {
  const exactly = (word: string): number[] => {
    const id = idOf(word);
    return id === undefined ? [] : [id];
  };
  /** True if a word or another form of it is on a page. */
  const isKnown = (word: string): boolean =>
    idOf(word) !== undefined ||
    withStem(stemOf(word)).length > 0 ||
    withRoot(rootOf(stemOf(word))).length > 0;
  /** The words that begin with a word or its stem: »genveje« finds »genvejstaster«. */
  const begunBy = (word: string): readonly number[] =>
    [word, stemOf(word)].flatMap((each) =>
      each.length < minPrefixChars ? [] : withPrefix(each, maxPrefixMatches),
    );
  /** The words that an unknown one is without a doubt: with å as a, or with a mistake in a long word. */
  const corrections = (word: string): readonly number[] => {
    const loose = withLooseStem(looselyFold(stemOf(word)));
    if (loose.length > 0) return loose;
    const similar = similarTo(word);
    const near = similar.filter(({ distance }) => distance === similar[0]?.distance);
    return near.filter(({ distance }) => word.length >= lettersPerCorrection * distance).map(({ id }) => id);
  };

  /** True if a word with the stem of another, alone or in a compound, may be a form of it. */
  const isForm = (word: string, id: number): boolean =>
    ownNoun === undefined || !ownNoun.test(word) || ownNoun.test(words[id] ?? '');

  return {
    /** The terms that stand for a term: for a compound word that no page has, its parts. */
    split(term: QueryTerm): QueryTerm[] {
      const { word } = term;
      if (isKnown(word) || begunBy(word).length > 0 || corrections(word).length > 0) return [term];
      const parts = partsOf(word);
      const knownLetters = parts.reduce((length, part) => length + part.length, 0);
      // »hvalrosbarbering« has nothing to do with a »ring«.
      if (knownLetters < Math.min(minKnownLetters, word.length / 3)) return [term];
      // »ledelsesudvikling« on a site about »ledelse« is about »udvikling«.
      const distinctive = parts.filter((part) => !namesSite(part, siteName));
      const meant = distinctive.length > 0 ? distinctive : parts;
      const [first, ...others] = meant.map((each): QueryTerm => ({ ...term, word: each, apart: [] }));
      if (first === undefined) return [term];
      // »bestyrelsesmøde« is about »bestyrelse«, as »bestyrelsens møde« is; »ledelsesstrategi« is not about »lede«.
      const isTopic = others.length > 0 && first.word.length > word.length - knownLetters;
      return [isTopic ? { ...first, isTopic } : first, ...others];
    },

    /** @param guesses false: without words that may be meant, but may as well not be */
    match({ word, apart }: QueryTerm, guesses: boolean): MatchingWords {
      const found = new Map<number, number>();
      const add = (ids: Iterable<number>, weight: number) => {
        for (const id of ids) if ((found.get(id) ?? 0) < weight) found.set(id, weight);
      };
      const stem = stemOf(word);
      add(exactly(word), weights.word);
      for (const id of withStem(stem)) add([id], isForm(word, id) ? weights.stem : weights.root);
      add(withRoot(rootOf(stem)), weights.root);
      for (const id of withPart(stem)) add([id], isForm(word, id) ? weights.part : weights.fuzzy);
      for (const each of apart) add([...exactly(each), ...withStem(stemOf(each))], weights.apart);
      // »styregruppe« is on a page: other groups are not meant.
      if (isKnown(word)) return found;
      const begun = begunBy(word);
      // »/wp-admin« asks for no »administration« that a text mentions: a truncated path is that of a title.
      add(guesses ? begun : begun.filter(isInTitle), weights.prefix);
      if (guesses) for (const { id } of similarTo(word)) add([id], weights.fuzzy);
      if (!guesses || begun.length === 0)
        for (const id of corrections(word))
          add([id, ...withStem(stemOf(words[id] ?? ''))], weights.corrected);
      return found;
    },

    /** The number of the word that a word was probably meant to be; `undefined` if it is on a page or begins one. */
    correct(word: string): number | undefined {
      if (isKnown(word) || begunBy(word).length > 0) return undefined;
      return corrections(word)[0] ?? (partsOf(word).length > 0 ? undefined : similarTo(word)[0]?.id);
    },
  };
}
