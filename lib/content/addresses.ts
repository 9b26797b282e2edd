import { defineQuery } from 'groq';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { cache } from 'react';
import { z } from 'zod';
import { processMemory } from '#lib/cache/processMemory.ts';
import { isPreview } from '#lib/preview/isPreview.ts';
import { type AddressBook, buildAddressBook } from './addressBook.ts';
import { addressesQuery, entries } from './addressEntries.ts';
import { ask } from './ask.ts';
import { believableAddresses } from './loss/believableAddresses.ts';
import { addressesTag } from './tags.ts';

async function load(): Promise<AddressBook> {
  const given = await ask({
    name: 'addresses',
    query: addressesQuery,
    tags: [addressesTag],
    contract: entries,
  });
  // With drafts in it, it is not what visitors were shown.
  return (await isPreview()) ? buildAddressBook(given) : believableAddresses(given);
}

/** Milliseconds that one tree serves, in case a change was not told of; a build uses one for all of its pages. */
const maxAgeMs = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD ? Infinity : 60_000;

type Tree = { book: Promise<AddressBook>; loadedAt: number };

/** One for the process: pages, routes and proxy are bundled apart. */
const memory = processMemory<{ tree?: Tree | undefined }>('address-tree', () => ({}));

/** The addresses of everything published. Throws ContentUnavailable. */
export const addressBook = cache(async () => ((await isPreview()) ? load() : sharedBook()));

/** Lets the next page load the addresses again: something was published, moved or taken away. */
export function forgetAddresses(): void {
  memory.tree = undefined;
}

/**
 * One answer for all pages until an address changes: loaded, read and worked out for each, the addresses of 5,000 pages
 * took the store 200 ms and the site 20 ms a page. A page still asks for nothing under the tag, in 1 ms: only what a page
 * fetches itself gives it its tags.
 */
async function sharedBook(): Promise<AddressBook> {
  const known = memory.tree;
  if (known && Date.now() - known.loadedAt < maxAgeMs) {
    await askForTheTag();
    return known.book;
  }
  const tree: Tree = { book: load(), loadedAt: Date.now() };
  memory.tree = tree;
  tree.book.catch(() => {
    if (memory.tree === tree) memory.tree = undefined;
  });
  return tree.book;
}

const tagQuery = defineQuery('"nothing"');

const askForTheTag = () =>
  ask({
    name: 'the tag of the addresses',
    query: tagQuery,
    tags: [addressesTag],
    contract: z.literal('nothing'),
  });
