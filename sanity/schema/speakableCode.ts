// Sounds that are written in one way only, and told apart on the telephone.
const consonants = [...'bdfgklmnprstv'];
const vowels = [...'aeiou'];

/**
 * A code that can be said and written down: three or more syllables, such as `tamiko`.
 *
 * @param syllables how many; three make 274,625 codes, four 17 million
 * @param random gives a whole number from 0 and below its argument
 */
export function speakableCode(syllables = 3, random: (below: number) => number = anyBelow): string {
  const one = (sounds: readonly string[]) => sounds[random(sounds.length)] as string;
  return Array.from({ length: syllables }, () => one(consonants) + one(vowels)).join('');
}

function anyBelow(below: number): number {
  return Math.floor(Math.random() * below);
}
