/** Rules of a language for the search. Every word is folded (`fold`). */
export type SearchLanguage = {
  /** The stem that the inflections of a word share. */
  stemOf: (word: string) => string;
  /** The root that a noun, a verb and an adjective of the same origin share, from a stem. */
  rootOf: (stem: string) => string;
  /** Words that say nothing about a subject, folded. */
  stopWords: ReadonlySet<string>;
  /** Those of them that ask for something: »hvem«. */
  questionWords: ReadonlySet<string>;
  /**
   * Matches the ending of a noun that is no form of the other words with its stem, also inside a compound: »ledelse« is not
   * »ledere«. Absent if the language has none.
   */
  ownNoun?: RegExp;
  /** Matches a folded noun that says whose the next word is: »bestyrelsens medlemmer«. Absent if the language shows it otherwise. */
  genitive?: RegExp;
  /** Words that join two nouns as a compound does: »medlem af bestyrelsen«. Absent in a language without compounds. */
  ofWords?: ReadonlySet<string>;
  /** True if the language writes compound words in one: »netværksgruppe«. */
  hasCompounds: boolean;
  /** Stems of words that only look like compounds: »billeder« are no »leder«. */
  simpleStems?: ReadonlySet<string>;
};
