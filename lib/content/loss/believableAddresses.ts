import { type AddressBook, buildAddressBook, type Entry } from '../addressBook.ts';
import { ContentUnavailable } from '../readAnswer.ts';
import { notRemoved, unconfirmed } from './confirmedRemovals.ts';
import { doubtLoss, endDoubt } from './contentDoubt.ts';
import { knownPages, rememberPages } from './knownPages.ts';

/** So many of the known pages may go at once without a word. */
const mayGo = (known: number): number => Math.max(3, Math.floor(known / 5));

/**
 * The addresses of what the store gave. A sudden loss of many pages is doubted, unless notices, the store's history or a
 * person confirm it: what is missing keeps the address it had.
 *
 * @throws ContentUnavailable when more than half is missing: then it is not this site's content
 */
export async function believableAddresses(given: readonly Entry[]): Promise<AddressBook> {
  const addresses = buildAddressBook(given);
  const known = (await knownPages()) ?? [];
  const lost = known.filter(({ id }) => addresses.pathOf(id) === undefined);
  if (lost.length <= mayGo(known.length)) return believe(addresses);

  // A page can also lose its address because one above it is gone, or was moved by an editor.
  const there = new Set(given.map(({ id }) => id));
  const absent = await unconfirmed(lost.filter(({ id }) => !there.has(id)));
  const kept = buildAddressBook([...given, ...absent]);
  const doubted = lost.filter(({ id }) => kept.pathOf(id) !== undefined);
  if (doubted.length <= mayGo(known.length)) return believe(addresses);

  await doubtLoss(doubted, known.length);
  if (absent.length > known.length / 2) throw otherContent(absent, known);
  return kept;
}

async function believe(addresses: AddressBook): Promise<AddressBook> {
  await rememberPages(addresses.all());
  await endDoubt();
  notRemoved((id) => addresses.pathOf(id) !== undefined);
  return addresses;
}

const otherContent = (absent: readonly Entry[], known: readonly Entry[]) =>
  new ContentUnavailable(
    `content: ${absent.length} of ${known.length} pages are missing from the answer: it is not this site's content; the last good page stays`,
  );
