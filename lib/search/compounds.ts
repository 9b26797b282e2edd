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
  const known = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (stopWords.has(word)) continue;
    for (const form of [word, ...endings.map((ending) => stems[at] + ending)])
      if (form.length >= minPartChars && !stopWords.has(form)) known.add(form);
  }
  return (word) => split(word, known, stopWords);
}

function split(word: string, known: ReadonlySet<string>, stopWords: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let [end, first] = [word.length, 0];
  while (end >= minPartChars) {
    const from = startOfPart(word, end, known);
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
    const start = prefixOf(word, known);
    return start === undefined ? [] : [start];
  }
  return parts;
}

/** Where the longest known part that ends here begins. The whole word is not a part of itself. */
function startOfPart(word: string, end: number, known: ReadonlySet<string>): number | undefined {
  for (let from = end === word.length ? 1 : 0; from <= end - minPartChars; from++)
    if (known.has(word.slice(from, end))) return from;
  return undefined;
}

/** The longest known word at the beginning, with a joint and at least as many letters as a part after it. */
function prefixOf(word: string, known: ReadonlySet<string>): string | undefined {
  for (let end = word.length - minPartChars; end >= minPartChars; end--)
    if (known.has(word.slice(0, end))) return word.slice(0, end);
  return undefined;
}
