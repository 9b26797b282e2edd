/** Minimum that must remain: shares of the path and of its last segment, and number of letters of that segment. */
const minRemaining = { path: 0.5, lastSegment: 0.33, letters: 3 };

/** Prefixes a key with its depth. Sorting then groups the paths of one depth, the only ones that are compared. */
export const depthKey = (key: string): string => `${key.split('/').length}${key}`;

/**
 * Finds the full path of a truncated one. A mail program breaks lines, or only part of a path is copied.
 *
 * @param keys `depthKey` of the fuzzy keys of all pages, sorted
 * @param key fuzzy key of the truncated path
 * @returns the only fuzzy key of the same depth that starts with `key`, if enough of it remains; else `undefined`
 */
export function completeTruncated(keys: readonly string[], key: string): string | undefined {
  const slash = key.lastIndexOf('/');
  const letters = key.length - slash - 1;
  if (letters < minRemaining.letters) return undefined;
  const prefix = depthKey(key);
  const index = lowerBound(keys, prefix);
  const [match, next] = [keys[index], keys[index + 1]];
  if (!match?.startsWith(prefix) || next?.startsWith(prefix)) return undefined;
  const full = match.slice(match.indexOf('/'));
  const lastSegment = full.length - slash - 1;
  return key.length - 1 >= minRemaining.path * (full.length - 1) &&
    letters >= minRemaining.lastSegment * lastSegment
    ? full
    : undefined;
}

/** Index of the first string in a sorted list that is not less than `from`. */
function lowerBound(sorted: readonly string[], from: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
