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
 * @returns the document, or `undefined` when the content store says that nothing is published there
 * @throws ContentUnavailable when the store gives no answer
 */
export async function lookUp(path: string): Promise<Found | undefined> {
  const addresses = await addressBook();
  const entry = addresses.at(path);
  if (!entry) return undefined;
  const found = await read(entry);
  return found ? { entry, addresses, ...found } : undefined;
}

async function read({ id, type }: Addressed) {
  if (type === 'page') {
    const document = await getPage(id);
    return document && { type, document };
  }
  if (type === 'strategy') {
    const document = await getStrategy(id);
    return document && { type, document };
  }
  const document = await getNetworkGroup(id);
  return document && { type, document };
}
