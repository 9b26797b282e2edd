import { createSplitter } from './compounds.ts';
import { fold, looselyFold, wordPattern } from './fold.ts';
import { Groups } from './groups.ts';
import type { SearchLanguage } from './language.ts';

/** A number as a word is joined to the short word before it: »OK.21« and »OK 21« are also "ok21". */
const maxJoinedChars = 4;

/** A shorter word is not taken for the beginning of another. */
export const minPrefixChars = 3;

/** The words of all pages, numbered. Words that differ in spelling only have one number. */
export type Vocabulary = {
  /** The words, folded, by number. */
  words: readonly string[];
  /** A spelling of each word as on a page, by number. */
  written: readonly string[];
  /** The number of a folded word. */
  idOf: (folded: string) => number | undefined;
  /** The number of a word as it is written on a page. Faster than folding it. */
  idOfWritten: (word: string) => number | undefined;
  /** Numbers of the words with a stem, with a root, or with a part (as a stem). */
  withStem: (stem: string) => readonly number[];
  /** The same for a stem that is typed wrong in a common way (`looselyFold`). */
  withLooseStem: (stem: string) => readonly number[];
  withRoot: (root: string) => readonly number[];
  withPart: (stem: string) => readonly number[];
  /** Numbers of the words that begin with a prefix of at least `minPrefixChars`, at most `max`, in alphabetical order. */
  withPrefix: (prefix: string, max: number) => readonly number[];
  /** The parts of a compound word, folded. */
  partsOf: (folded: string) => readonly string[];
};

/** Numbers the words of texts, then builds their vocabulary, in steps (`runInSlices`). */
export function createNumbering() {
  const byWritten = new Map<string, number>();
  const byFolded = new Map<string, number>();
  const words: string[] = [];
  const written: string[] = [];
  const numberOf = (word: string): number => {
    const known = byWritten.get(word);
    if (known !== undefined) return known;
    const folded = fold(word);
    const id = byFolded.get(folded) ?? words.length;
    if (id === words.length) {
      byFolded.set(folded, id);
      words.push(folded);
      written.push(word);
    }
    // Lower case wins: a word is capitalized where it begins a sentence.
    else if (word === word.toLocaleLowerCase('da')) written[id] = word;
    byWritten.set(word, id);
    return id;
  };
  return {
    /** The words read so far, folded. */
    words: words as readonly string[],
    /** The numbers of the words of a text, in order. */
    read(text: string, language: SearchLanguage): Uint32Array {
      const ids: number[] = [];
      let before = '';
      for (const word of text.match(wordPattern) ?? []) {
        const id = numberOf(word);
        ids.push(id);
        const joined = before !== '' && isShortNumber(word) ? before + word : '';
        if (joined !== '') ids.push(numberOf(joined));
        const folded = words[id] ?? '';
        before =
          folded.length < maxJoinedChars && !language.stopWords.has(folded) && !/\d/.test(word) ? word : '';
      }
      return Uint32Array.from(ids);
    },
    vocabulary: (language: SearchLanguage) => index(words, written, byFolded, byWritten, language),
  };
}

const isShortNumber = (word: string): boolean => word.length <= maxJoinedChars && /^\d+$/.test(word);

function* index(
  words: readonly string[],
  written: readonly string[],
  byFolded: ReadonlyMap<string, number>,
  byWritten: ReadonlyMap<string, number>,
  { stemOf, rootOf, stopWords, hasCompounds, simpleStems }: SearchLanguage,
): Generator<void, Vocabulary> {
  const stems: string[] = [];
  for (const word of words) {
    stems.push(stemOf(word));
    yield;
  }
  const partsOf = createSplitter(words, stems, stopWords);
  const [byStem, byLooseStem, byRoot] = [new Groups(), new Groups(), new Groups()];
  const [byPart, byBeginning] = [new Groups(), new Groups()];
  for (const [id, word] of words.entries()) {
    const stem = stems[id] ?? word;
    byStem.add(stem, id);
    byBeginning.add(word.slice(0, minPrefixChars), id);
    // Most words have none of the letters: their stem is found anyhow.
    if (looselyFold(stem) !== stem) byLooseStem.add(looselyFold(stem), id);
    byRoot.add(rootOf(stem), id);
    if (hasCompounds && !simpleStems?.has(stem))
      for (const part of partsOf(word)) byPart.add(stemOf(part), id);
    yield;
  }
  return {
    ...{ words, written, partsOf },
    idOf: (folded) => byFolded.get(folded),
    idOfWritten: (word) => byWritten.get(word),
    withStem: (stem) => byStem.get(stem),
    withLooseStem: (stem) => byLooseStem.get(stem),
    withPrefix: (prefix, max) =>
      byBeginning
        .get(prefix.slice(0, minPrefixChars))
        .filter((id) => words[id]?.startsWith(prefix))
        .sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
        .slice(0, max),
    withRoot: (root) => byRoot.get(root),
    withPart: (stem) => byPart.get(stem),
  };
}
