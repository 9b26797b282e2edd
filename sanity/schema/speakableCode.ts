// Letters whose sounds have only one spelling and cannot be confused on the telephone.
const consonants = [...'bdfgklmnprstv'];
const vowels = [...'aeiou'];

/**
 * Generates a random code that is easy to say and write, such as `tamiko`.
 *
 * @param syllables number of syllables: three allow 274,625 codes, four 17 million
 * @param random returns an integer from 0 up to, but not including, its argument
 */
export function speakableCode(syllables = 3, random: (limit: number) => number = randomInteger): string {
  const pick = (letters: readonly string[]) => letters[random(letters.length)] as string;
  return Array.from({ length: syllables }, () => pick(consonants) + pick(vowels)).join('');
}

function randomInteger(limit: number): number {
  return Math.floor(Math.random() * limit);
}
