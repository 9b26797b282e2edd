/**
 * The readability index LIX (C.-H. Björnsson): words per sentence plus the percentage of words longer than six
 * letters.
 *
 * @param paragraphs plain text; a paragraph or list item ends a sentence even without a full stop
 * @returns the index (below 45 is plain prose), or 0 if there are no words
 */
export function lix(paragraphs: string[]): number {
  const sentences = paragraphs
    .flatMap((paragraph) => paragraph.split(/[.!?:](?=\s|$)/u))
    .filter((part) => /\p{L}/u.test(part));
  const words = sentences.flatMap(
    (sentence) => sentence.match(/[\p{L}\p{N}]+(?:[-.’][\p{L}\p{N}]+)*/gu) ?? [],
  );
  if (words.length === 0) return 0;
  const longWords = words.filter((word) => word.length > 6).length;
  return words.length / sentences.length + (100 * longWords) / words.length;
}
