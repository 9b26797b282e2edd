import type { AddressRecord } from './linkData.ts';

/** A document that claims a path. `created`: ISO 8601; absent or empty if unknown. */
export type PathClaim = { id: string; path: string; created?: string | undefined };

/**
 * Chooses the document that has a path, if several claim it: the one that had it last according to the address history,
 * so that a newcomer does not take it over. Of documents without a history, the oldest; of equally old ones, the one with
 * the lower id.
 *
 * @param records the address history; only that of the rivals is needed
 * @returns the owner of each path
 */
export function pathOwners<Claim extends PathClaim>(
  claims: Iterable<Claim>,
  records: readonly AddressRecord[],
): Map<string, Claim> {
  const owners = new Map<string, Claim>();
  const since = (claim: Claim): string => heldSince(records, claim);
  for (const claim of claims) {
    const owner = owners.get(claim.path);
    if (!owner || isBefore(claim, owner, since)) owners.set(claim.path, claim);
  }
  return owners;
}

/** Ids of the documents that claim the same path as another. */
export function rivals(claims: readonly PathClaim[]): string[] {
  return [...Map.groupBy(claims, ({ path }) => path).values()].flatMap((group) =>
    group.length > 1 ? group.map(({ id }) => id) : [],
  );
}

function isBefore<Claim extends PathClaim>(a: Claim, b: Claim, since: (claim: Claim) => string): boolean {
  const [sinceA, sinceB] = [since(a), since(b)];
  if (sinceA !== sinceB) return sinceA > sinceB;
  // A document whose age is unknown counts as the newest.
  const [createdA, createdB] = [a.created || 'unknown', b.created || 'unknown'];
  return createdA === createdB ? a.id < b.id : createdA < createdB;
}

/** When a document was last first seen at a path, ISO 8601; empty if never. */
function heldSince(records: readonly AddressRecord[], { id, path }: PathClaim): string {
  const times = records
    .filter((record) => record.id === id)
    .flatMap(({ addresses }) => addresses.flatMap((entry) => (entry.path === path ? [entry.since] : [])));
  return times.sort().at(-1) ?? '';
}
