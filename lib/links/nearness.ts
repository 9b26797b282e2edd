/** A word as it is compared: which letters it has is known without looking at each. */
export type Word = { letters: string; mask: number };

/** Words of fewer letters are near to nothing but themselves: »om« is not »og«. */
export const leastLetters = 4;

/** One letter in so many may be wrong. */
const lettersToAMistake = 4;

/** @param letters of a–z and 0–9 */
export function wordOf(letters: string): Word {
  let mask = 0;
  for (let at = 0; at < letters.length; at++) mask |= 1 << (letters.charCodeAt(at) & 31);
  return { letters, mask };
}

/**
 * How near two words are: the same, one of them in a compound with the other (»privatlivspolitik«, »ledelsesstrategi«),
 * or so like that one may be a slip for the other.
 *
 * @returns 1 for the same word, 0 for words that have nothing to do with each other
 */
export function nearness(a: Word, b: Word): number {
  const [short, long] = a.letters.length < b.letters.length ? [a, b] : [b, a];
  if (short.letters === long.letters) return 1;
  const [least, most] = [short.letters.length, long.letters.length];
  if (least < leastLetters) return 0;
  const allowed = Math.floor(most / lettersToAMistake);
  // Each mistake brings in one letter at most that the other does not have. Nearly all pairs of words end here.
  if (moreBits(short.mask & ~long.mask, allowed)) return 0;
  if (long.letters.startsWith(short.letters) || long.letters.endsWith(short.letters))
    return 0.5 + least / most / 2;
  if (most - least > allowed || moreBits(long.mask & ~short.mask, allowed)) return 0;
  const mistakes = distance(short.letters, long.letters, allowed);
  return mistakes > allowed ? 0 : 1 - mistakes / most;
}

/** Whether more bits are set than that. */
function moreBits(mask: number, than: number): boolean {
  let rest = mask;
  for (let count = 0; count < than && rest !== 0; count++) rest &= rest - 1;
  return rest !== 0;
}

/**
 * Letters that must be put in, left out, changed or swapped with the next to make one word of the other (optimal string
 * alignment); any number above `most` where it is more than that.
 */
function distance(a: string, b: string, most: number): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    [beforeLast, last] = [last, now];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
