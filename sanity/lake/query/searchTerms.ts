/** One part of a search: a word, or words in double quotation marks that must follow each other. */
export interface SearchTerm {
  /** In lower case. The last one ends in `*` when it is only the beginning of a word. */
  words: string[];
  quoted: boolean;
  /** The term must not occur. */
  excluded: boolean;
}

/**
 * Reads the syntax of `text::query`: all words must occur, `"god ledelse"` is a phrase, `-word` and `-"a phrase"` must not
 * occur, `led*` is the beginning of a word. A quotation mark without a partner, as while typing, is ignored.
 */
export function readSearch(search: string): SearchTerm[] {
  const tokens = search.normalize().match(/-?"[^"]*"\*?|[^\s"]+/g) ?? [];
  return tokens.flatMap((token) => {
    const excluded = token.length > 1 && token.startsWith('-');
    const words = wordsOf(token);
    return words.length > 0 ? [{ words, quoted: token.includes('"'), excluded }] : [];
  });
}

/** Splits a text into words in lower case; `*` is part of a word. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize()
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}_*]+/gu) ?? [];
