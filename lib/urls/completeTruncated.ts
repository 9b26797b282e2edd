/** So much must be left, of the address and of its last part, and so many letters of that, to be sure what it was. */
const minShare = { address: 0.5, lastPart: 0.33, letters: 3 };

/** Addresses of one depth stand together: only among them can the whole one be. */
export const depthKey = (key: string): string => `${key.split('/').length}${key}`;

/**
 * The address that one was cut from: by a mail program that breaks lines, or by whoever copied it.
 *
 * @param keys `depthKey` of the loose keys of all pages, sorted
 * @param key loose key of what is left
 * @returns the one key that begins so, at the same depth, with most of it there; else `undefined`
 */
export function completeTruncated(keys: readonly string[], key: string): string | undefined {
  const slash = key.lastIndexOf('/');
  const letters = key.length - slash - 1;
  if (letters < minShare.letters) return undefined;
  const beginning = depthKey(key);
  const at = lowerBound(keys, beginning);
  const [found, next] = [keys[at], keys[at + 1]];
  if (!found?.startsWith(beginning) || next?.startsWith(beginning)) return undefined;
  const whole = found.slice(found.indexOf('/'));
  const lastPart = whole.length - slash - 1;
  return key.length - 1 >= minShare.address * (whole.length - 1) && letters >= minShare.lastPart * lastPart
    ? whole
    : undefined;
}

/** Where in a sorted list the first string stands that does not come before this one. */
function lowerBound(sorted: readonly string[], from: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
