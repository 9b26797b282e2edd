import { buildAddressBook, type Entry } from '#lib/content/addressBook.ts';
import type { AddressRecord } from './linkData.ts';

/** An address that a document has or had, and that the ledger does not know as its own. */
export type Unrecorded = {
  id: string;
  type: string;
  path: string;
  /** How often the ledger has the address already, whoever held it. */
  held: number;
};

/** A document at an address of its own; without a type there is nothing to write down. */
export type Holding = { id: string; type?: string | undefined; path: string };

/** Addresses of documents of which the ledger does not say that this document had them last. */
export function unrecorded(holdings: readonly Holding[], records: readonly AddressRecord[]): Unrecorded[] {
  const last = new Map<string, { id: string; since: string; held: number }>();
  for (const { id, addresses } of records) {
    for (const { path, since } of addresses) {
      const before = last.get(path);
      const held = (before?.held ?? 0) + 1;
      last.set(path, before && before.since > since ? { ...before, held } : { id, since, held });
    }
  }
  return holdings.flatMap(({ id, type, path }) =>
    type === undefined || last.get(path)?.id === id
      ? []
      : [{ id, type, path, held: last.get(path)?.held ?? 0 }],
  );
}

/** What decides where a document lies, as a notice tells it; see lib/revalidate/notice.ts. */
export type Face =
  | { slug?: string | null | undefined; parent?: string | null | undefined }
  | null
  | undefined;

/**
 * Addresses that a change took away: the document's own, and those of everything below it. For the ledger to know them
 * even if it was not written between two changes.
 *
 * @param entries everything public after the change
 * @param change the document, and what decided its address before
 */
export function takenAway(
  entries: readonly Entry[],
  { id, type, before }: { id: string; type: Entry['type']; before: Face },
): Holding[] {
  const slug = before?.slug;
  if (!slug) return [];
  const now = new Map(
    buildAddressBook(entries)
      .all()
      .map((entry) => [entry.id, entry.path]),
  );
  const there = entries.find((entry) => entry.id === id);
  const then: Entry = {
    ...(there ?? { id, type, title: slug, changed: '', hidden: false, order: undefined }),
    slug,
    parentId: before.parent ?? undefined,
  };
  const paths = new Set(now.values());
  return buildAddressBook([...entries.filter((entry) => entry.id !== id), then])
    .all()
    .filter((entry) => now.get(entry.id) !== entry.path && !paths.has(entry.path))
    .map((entry) => ({ id: entry.id, type: entry.type, path: entry.path }));
}
