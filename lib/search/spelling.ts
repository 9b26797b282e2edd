import { editDistance } from './editDistance.ts';

/** One typing mistake is allowed for each of this many letters. */
const lettersPerMistake = 3;
const maxMistakes = 2;
/** A shorter word means what it says. */
const minChars = 4;
const maxChars = 40;
const maxSimilar = 5;
/** Words whose similar ones are remembered: the query is corrected and searched for, and many mistakes are common. */
const maxRemembered = 500;

/** A word of the vocabulary, by number, and the typing mistakes between it and the word asked for. */
export type Similar = { id: number; distance: number };

/**
 * Finds the words that a misspelled one may mean, nearest first. Comparing a word with all others would take most of the
 * time of a search: only those of about the same length, with about the same letters, are compared.
 *
 * @param words folded
 * @param weightOf of two words equally near, the heavier one comes first
 */
export function createSpelling(
  words: readonly string[],
  weightOf: (id: number) => number,
): (word: string) => readonly Similar[] {
  /** Start of the words of each length in `byLength`. */
  const starts = new Uint32Array(maxChars + 2);
  for (const word of words)
    for (let n = lengthOf(word) + 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + 1;
  const byLength = new Uint32Array(words.length);
  const free = starts.slice();
  for (const [id, word] of words.entries()) {
    const length = lengthOf(word);
    const at = free[length] ?? 0;
    byLength[at] = id;
    free[length] = at + 1;
  }
  const letters = Int32Array.from(byLength, (id) => lettersOf(words[id] ?? ''));

  const find = (word: string): Similar[] => {
    if (word.length < minChars || word.length > maxChars) return [];
    const max = Math.min(maxMistakes, Math.floor(word.length / lettersPerMistake));
    const own = lettersOf(word);
    const found: Similar[] = [];
    for (let length = word.length - max; length <= Math.min(maxChars, word.length + max); length++) {
      // A mistake changes at most two letters: one that is gone, and one that is new. One more letter is only new.
      const maxLetters = 2 * max - Math.abs(length - word.length);
      for (let at = starts[length] ?? 0; at < (starts[length + 1] ?? 0); at++) {
        if (bitCount(own ^ (letters[at] ?? 0)) > maxLetters) continue;
        const id = byLength[at] ?? 0;
        const distance = editDistance(word, words[id] ?? '', max);
        if (distance <= max) found.push({ id, distance });
      }
    }
    return found
      .sort((a, b) => a.distance - b.distance || weightOf(b.id) - weightOf(a.id) || a.id - b.id)
      .slice(0, maxSimilar);
  };
  const remembered = new Map<string, readonly Similar[]>();
  return (word) => {
    const similar = remembered.get(word) ?? find(word);
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(word, similar);
    return similar;
  };
}

const lengthOf = (word = ''): number => Math.min(maxChars + 1, word.length);

/** The set of a word's letters as bits; letters 32 apart share one. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitCount(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
