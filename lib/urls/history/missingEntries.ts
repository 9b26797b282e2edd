import type { AddressRecord } from '../linkData.ts';

/** A document at an address of its own; without a type there is nothing to write down. */
export type AddressClaim = {
  id: string;
  type?: string | undefined;
  path: string;
  /** Milliseconds: when it lost the address. Without it, the document has it now. */
  until?: number;
};

/** An address that a document has or had, and that the ledger does not know as its own. */
export type MissingEntry = {
  id: string;
  type: string;
  path: string;
  /** ISO 8601, when it was there. */
  since: string;
  /** How often the ledger has the address already by then, whoever held it. */
  occurrence: number;
};

/**
 * Addresses of documents of which the ledger does not say that this document had them last: by now, or by the time it
 * lost them.
 *
 * @param now when what has an address now was seen to have it
 */
export function missingEntries(
  holdings: readonly AddressClaim[],
  records: readonly AddressRecord[],
  now: Date,
): MissingEntry[] {
  const holders = Map.groupBy(
    records.flatMap(({ id, addresses }) => addresses.map(({ path, since }) => ({ id, path, since }))),
    ({ path }) => path,
  );
  return holdings.flatMap(({ id, type, path, until }) => {
    if (type === undefined) return [];
    const end = until === undefined ? undefined : new Date(until).toISOString();
    const before = (holders.get(path) ?? []).filter(({ since }) => end === undefined || since < end);
    const last = before
      .map(({ since }) => since)
      .sort()
      .at(-1);
    if (before.some((holder) => holder.since === last && holder.id === id)) return [];
    const since = until === undefined ? now : new Date(until - 1);
    return [{ id, type, path, since: since.toISOString(), occurrence: before.length }];
  });
}
