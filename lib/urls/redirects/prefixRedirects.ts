import { type Destination, isSameDestination } from '../destination.ts';
import { fuzzyKey } from '../normalize/normalizePath.ts';

/** Redirects that cover every path below another, by that path. */
export type PrefixRedirects = {
  exact: ReadonlyMap<string, Destination>;
  /** By `fuzzyKey`; `undefined` if the key has several destinations. */
  fuzzy: ReadonlyMap<string, Destination | undefined>;
  /** Length of the longest fuzzy key: a longer key cannot match. */
  maxKeyLength: number;
};

/** True if the prefix redirect has a live target. */
export const leadsSomewhere = (
  destination: Destination | undefined,
): destination is Destination & { kind: 'redirect' | 'external' } =>
  destination?.kind === 'redirect' || destination?.kind === 'external';

/**
 * Indexes prefix redirects for `matchPrefix`.
 *
 * @param destinations by the covering path, as `normalizePath` returns it
 */
export function buildPrefixRedirects(destinations: ReadonlyMap<string, Destination>): PrefixRedirects {
  const fuzzy = new Map<string, Destination | undefined>();
  let maxKeyLength = 0;
  for (const [path, destination] of destinations) {
    const key = fuzzyKey(path);
    maxKeyLength = Math.max(maxKeyLength, key.length);
    const previous = fuzzy.get(key);
    fuzzy.set(
      key,
      !fuzzy.has(key) || (previous && isSameDestination(previous, destination)) ? destination : undefined,
    );
  }
  return { exact: destinations, fuzzy, maxKeyLength };
}

/**
 * Finds the destination of the nearest prefix redirect above a path.
 *
 * @param path as `normalizePath` returns it
 */
export function matchPrefix(
  { exact, fuzzy, maxKeyLength }: PrefixRedirects,
  path: string,
): Destination | undefined {
  if (maxKeyLength === 0) return undefined;
  let [above, key] = [path, fuzzyKey(path)];
  for (let slash = above.lastIndexOf('/'); slash > 0; slash = above.lastIndexOf('/')) {
    above = above.slice(0, slash);
    key = key.slice(0, key.lastIndexOf('/'));
    if (key.length > maxKeyLength) continue;
    const destination = exact.get(above) ?? fuzzy.get(key);
    if (destination) return destination;
  }
  return undefined;
}
