import { type Destination, isSameDestination } from '../destination.ts';
import { fuzzyKey } from '../normalize/normalizePath.ts';

/** Whole families of addresses, each by the one that all of them lie below. */
export type PrefixRedirects = {
  exact: ReadonlyMap<string, Destination>;
  /** By what spellings have in common; `undefined` where several could be meant. */
  fuzzy: ReadonlyMap<string, Destination | undefined>;
  /** Length of the longest loose key: whatever is longer has no family right above it. */
  longest: number;
};

/** Whether it leads somewhere: what lies below and is itself nowhere any more is saved by it. */
export const leadsSomewhere = (
  family: Destination | undefined,
): family is Destination & { kind: 'redirect' | 'external' } =>
  family?.kind === 'redirect' || family?.kind === 'external';

/**
 * Makes families ready to be asked.
 *
 * @param ends where each leads, by the address above it, as `normalizePath` gives it
 */
export function buildPrefixRedirects(ends: ReadonlyMap<string, Destination>): PrefixRedirects {
  const fuzzy = new Map<string, Destination | undefined>();
  let longest = 0;
  for (const [path, end] of ends) {
    const key = fuzzyKey(path);
    longest = Math.max(longest, key.length);
    const before = fuzzy.get(key);
    fuzzy.set(key, !fuzzy.has(key) || (before && isSameDestination(before, end)) ? end : undefined);
  }
  return { exact: ends, fuzzy, longest };
}

/**
 * Where the nearest family above an address leads, if it has one.
 *
 * @param path as `normalizePath` gives it
 */
export function matchPrefix(
  { exact, fuzzy, longest }: PrefixRedirects,
  path: string,
): Destination | undefined {
  if (longest === 0) return undefined;
  let [above, key] = [path, fuzzyKey(path)];
  for (let slash = above.lastIndexOf('/'); slash > 0; slash = above.lastIndexOf('/')) {
    above = above.slice(0, slash);
    key = key.slice(0, key.lastIndexOf('/'));
    if (key.length > longest) continue;
    const found = exact.get(above) ?? fuzzy.get(key);
    if (found) return found;
  }
  return undefined;
}
