import { type Destination, same } from './linkTable.ts';
import { looseKey } from './spelling.ts';

/** Whole families of addresses, each by the one that all of them lie below. */
export type Families = {
  exact: ReadonlyMap<string, Destination>;
  /** By what spellings have in common; `undefined` where several could be meant. */
  loose: ReadonlyMap<string, Destination | undefined>;
  /** Length of the longest loose key: whatever is longer has no family right above it. */
  longest: number;
};

/** Whether it leads somewhere: what lies below and is itself nowhere any more is saved by it. */
export const saves = (
  family: Destination | undefined,
): family is Destination & { kind: 'moved' | 'elsewhere' } =>
  family?.kind === 'moved' || family?.kind === 'elsewhere';

/**
 * Makes families ready to be asked.
 *
 * @param ends where each leads, by the address above it, as `spelledAsOurs` gives it
 */
export function buildFamilies(ends: ReadonlyMap<string, Destination>): Families {
  const loose = new Map<string, Destination | undefined>();
  let longest = 0;
  for (const [path, end] of ends) {
    const key = looseKey(path);
    longest = Math.max(longest, key.length);
    const before = loose.get(key);
    loose.set(key, !loose.has(key) || (before && same(before, end)) ? end : undefined);
  }
  return { exact: ends, loose, longest };
}

/**
 * Where the nearest family above an address leads, if it has one.
 *
 * @param path as `spelledAsOurs` gives it
 */
export function familyOf({ exact, loose, longest }: Families, path: string): Destination | undefined {
  if (longest === 0) return undefined;
  let [above, key] = [path, looseKey(path)];
  for (let slash = above.lastIndexOf('/'); slash > 0; slash = above.lastIndexOf('/')) {
    above = above.slice(0, slash);
    key = key.slice(0, key.lastIndexOf('/'));
    if (key.length > longest) continue;
    const found = exact.get(above) ?? loose.get(key);
    if (found) return found;
  }
  return undefined;
}
