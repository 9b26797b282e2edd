/** Longer words are compared by their beginning. */
const maxChars = 63;
/** Three rows of the table of distances, reused: a search for a misspelled word compares thousands of words. */
const rows = [
  new Uint8Array(maxChars + 1),
  new Uint8Array(maxChars + 1),
  new Uint8Array(maxChars + 1),
] as const;

/**
 * The number of typing mistakes between two words: letters added, left out, replaced, or swapped with the next one.
 *
 * @param max a greater distance is returned as `max + 1`
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  const [height, width] = [Math.min(a.length, maxChars), Math.min(b.length, maxChars)];
  let [twoAbove, above, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = 1; i <= height; i++) {
    [twoAbove, above, row] = [above, row, twoAbove];
    row[0] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let value = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
      value = Math.min(value, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        value = Math.min(value, (twoAbove[j - 2] ?? 0) + 1);
      row[j] = value;
      if (value < best) best = value;
    }
    if (best > max) return max + 1;
  }
  return Math.min(row[width] ?? 0, max + 1);
}
