import { sentencesOf, wordsOf } from './sentences.ts';

/** The counts behind a readability index. */
export type LixCounts = { words: number; sentences: number; longWords: number };

/** A word is long from seven letters on. */
const maxShortLetters = 6;

/**
 * Counts what LIX is computed from.
 *
 * @param paragraphs plain text; each paragraph, heading and list item ends its last sentence
 */
export function countLix(paragraphs: readonly string[]): LixCounts {
  const sentences = paragraphs.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  return {
    sentences: sentences.length,
    words: words.length,
    longWords: words.filter((word) => lettersIn(word) > maxShortLetters).length,
  };
}

/**
 * The readability index LIX (C.-H. Björnsson, 1968): words per sentence, plus the percentage of long words.
 *
 * @returns the index (below 45 is plain prose, above 55 is a text for specialists); 0 if there are no words
 */
export function lix(paragraphs: readonly string[]): number {
  const { words, sentences, longWords } = countLix(paragraphs);
  return words === 0 ? 0 : words / sentences + (100 * longWords) / words;
}

/** The sentences that are hardest to read, the hardest first. Shorter ones than `minWords` are labels, not sentences. */
export function heaviestSentences(paragraphs: readonly string[], count: number, minWords = 8): string[] {
  return [...new Set(paragraphs.flatMap(sentencesOf))]
    .filter((sentence) => wordsOf(sentence).length >= minWords)
    .sort((a, b) => lix([b]) - lix([a]))
    .slice(0, count);
}

const lettersIn = (word: string): number => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
