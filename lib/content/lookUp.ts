import type { AddressBook, Addressed } from './addressBook.ts';
import { addressBook } from './addresses.ts';
import { getNetworkGroup, type NetworkGroup } from './documents/networkGroup.ts';
import { getPage, type Page } from './documents/page.ts';
import { getStrategy, type Strategy } from './documents/strategy.ts';

/** A public document with the entry that gives it its address. */
export type Found = { entry: Addressed; addresses: AddressBook } & (
  | { type: 'page'; document: Page }
  | { type: 'strategy'; document: Strategy }
  | { type: 'networkGroup'; document: NetworkGroup }
);

/**
 * What stands at an address.
 *
 * @param path the address, from the root, no trailing slash
 * @returns the document, or `undefined` when no document has the address
 * @throws ContentUnavailable when the store gives no answer
 */
export async function lookUp(path: string): Promise<Found | undefined> {
  const addresses = await addressBook();
  const entry = addresses.at(path);
  if (!entry) return undefined;
  return { entry, addresses, ...(await read(entry)) };
}

/** A document that is not there contradicts its address, which the store gave: the last good page stays. */
async function read({ id, type }: Addressed) {
  if (type === 'page') return { type, document: await getPage(id) };
  if (type === 'strategy') return { type, document: await getStrategy(id) };
  return { type, document: await getNetworkGroup(id) };
}
