/** Stands for a letter that a program could not decode. */
export const replacementCharacter = '\ufffd';

/** One for each byte of a letter, or one for the letter. */
const lostLetter = /\ufffd{1,3}(?=\/?[\p{L}\p{N}])/gu;

/** Characters that may have been lost: the letters and the dash that differ between character sets. */
const candidateLetters = ['å', 'æ', 'ø', '-'];

/** With more lost letters, the path cannot be guessed. */
const maxLost = 2;

/** An encoded `?` before a letter or digit. Before the name of a parameter, it begins a query. */
const questionMark = /(?:%(?:25)*3F){1,3}(?=\/?[a-z0-9])(?![\w.-]+(?:=|%(?:25)*3D))/gi;

/**
 * Reads each `?` within a path as a lost letter: programs write it for a letter that ASCII lacks.
 *
 * @param pathname as received
 * @returns path with replacement characters; `undefined` if there is none
 */
export function markLostLetters(pathname: string): string | undefined {
  const marked = pathname.replace(questionMark, replacementCharacter);
  return marked === pathname ? undefined : marked;
}

/** All texts that a text with lost letters may have been; none if too many are lost. */
export function restoreLostLetters(text: string): string[] {
  if (!text.includes(replacementCharacter)) return [text];
  const parts = text.split(lostLetter);
  if (parts.length - 1 > maxLost) return [];
  return parts.reduce<string[]>(
    (prefixes, part, index) =>
      index === 0
        ? [part]
        : prefixes.flatMap((prefix) => candidateLetters.map((letter) => prefix + letter + part)),
    [],
  );
}
