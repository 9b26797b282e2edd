import type { AddressRecord } from '../linkData.ts';

/** A document that has or had a path. Without a type, it is not recorded. */
export type AddressClaim = {
  id: string;
  type?: string | undefined;
  path: string;
  /** When the document lost the path, in ms since the epoch. Absent if it has the path now. */
  until?: number;
};

/** A path that a document has or had, and that must be added to the address history. */
export type MissingEntry = {
  id: string;
  type: string;
  path: string;
  /** ISO 8601 time at which the document had the path. */
  since: string;
  /** Number of earlier entries for the path in the history, of any document. */
  occurrence: number;
};

/**
 * Returns the claims that are not yet the latest entry for their path in the history. A claim on a lost path is
 * compared with the entries from before the loss.
 *
 * @param records the address history
 * @param now when the current paths were read
 */
export function missingEntries(
  claims: readonly AddressClaim[],
  records: readonly AddressRecord[],
  now: Date,
): MissingEntry[] {
  const entriesByPath = Map.groupBy(
    records.flatMap(({ id, addresses }) => addresses.map(({ path, since }) => ({ id, path, since }))),
    ({ path }) => path,
  );
  return claims.flatMap(({ id, type, path, until }) => {
    if (type === undefined) return [];
    const end = until === undefined ? undefined : new Date(until).toISOString();
    const earlier = (entriesByPath.get(path) ?? []).filter(({ since }) => end === undefined || since < end);
    const latestSince = earlier
      .map(({ since }) => since)
      .sort()
      .at(-1);
    if (earlier.some((entry) => entry.since === latestSince && entry.id === id)) return [];
    const since = until === undefined ? now : new Date(until - 1);
    return [{ id, type, path, since: since.toISOString(), occurrence: earlier.length }];
  });
}
