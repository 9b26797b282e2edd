/** A shorter part is found in too many words by chance. */
const minPartChars = 4;

/** A shorter beginning is a prefix: »be-«, »op-«. */
const minModifierChars = 3;

/** A part is often in another form than the word in the texts: »-leder« and »ledere«. */
const endings = ['', 'e', 'er', 'en', 'et'];

/**
 * Danish joins words: »netværksmøde«, »daginstitutionsleder«. Splits a word into the words of a vocabulary that it is
 * made of: the longest one at its end, and the longest ones before that.
 *
 * @param words the words of the texts that are searched, folded, and their stems
 * @param stopWords are no parts: »overvågning« is not about what is »over«
 * @returns a function from a folded word to its parts; a word without known parts has none
 * @example createSplitter(['leder', 'institution'], …)('daginstitutionsleder') // ['institution', 'leder']
 */
export function createSplitter(
  words: readonly string[],
  stems: readonly string[],
  stopWords: ReadonlySet<string>,
): (word: string) => readonly string[] {
  const isMeaningful = (_: string, at: number) => !stopWords.has(words[at] ?? '');
  const knownWords = new Set(words.filter(isMeaningful));
  const knownStems = new Set(stems.filter(isMeaningful));
  // A set of all forms would be most of the memory of an index.
  const isKnown: IsKnown = (form) =>
    form.length >= minPartChars &&
    (knownWords.has(form) ||
      endings.some(
        (ending) => form.endsWith(ending) && knownStems.has(form.slice(0, form.length - ending.length)),
      )) &&
    !stopWords.has(form);
  return (word) => split(word, isKnown, stopWords);
}

/** True if a form is a word of the texts, or one of their stems with an ending. */
type IsKnown = (form: string) => boolean;

function split(word: string, isKnown: IsKnown, stopWords: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let [end, first] = [word.length, 0];
  while (end >= minPartChars) {
    const from = startOfPart(word, end, isKnown);
    if (from === undefined) {
      // The last part of a word is what it is; letters before a known part may be a word that no text has.
      if (parts.length === 0 && end === word.length) break;
      end -= 1;
      continue;
    }
    parts.unshift(word.slice(from, end));
    end = first = from;
  }
  // »betaler« is not »taler«: a prefix makes another word.
  if (first > 0 && (first < minModifierChars || stopWords.has(word.slice(0, first)))) parts.shift();
  // »netværksmøde« of which only the beginning is known.
  if (parts.length === 0) {
    const start = prefixOf(word, isKnown);
    return start === undefined ? [] : [start];
  }
  return parts;
}

/** Where the longest known part that ends here begins. The whole word is not a part of itself. */
function startOfPart(word: string, end: number, isKnown: IsKnown): number | undefined {
  for (let from = end === word.length ? 1 : 0; from <= end - minPartChars; from++)
    if (isKnown(word.slice(from, end))) return from;
  return undefined;
}

/** The longest known word at the beginning, with a joint and at least as many letters as a part after it. */
function prefixOf(word: string, isKnown: IsKnown): string | undefined {
  for (let end = word.length - minPartChars; end >= minPartChars; end--)
    if (isKnown(word.slice(0, end))) return word.slice(0, end);
  return undefined;
}
