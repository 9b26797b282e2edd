import { defineQuery } from 'groq';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { cache } from 'react';
import { z } from 'zod';
import { isPreview } from '#lib/preview/isPreview.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { buildSiteTree, type SiteTree } from '../urls/siteTree.ts';
import { fetchContent } from './fetchContent.ts';
import { guardSiteTree } from './loss/guardSiteTree.ts';
import { addressesQuery, pageNodes } from './siteTreeQuery.ts';
import { addressesTag } from './tags.ts';

async function load(): Promise<SiteTree> {
  const given = await fetchContent({
    name: 'addresses',
    query: addressesQuery,
    tags: [addressesTag],
    schema: pageNodes,
  });
  // With drafts in it, it is not what visitors were shown.
  return (await isPreview()) ? buildSiteTree(given) : guardSiteTree(given);
}

/** Milliseconds that one tree serves, in case a change was not told of; a build uses one for all of its pages. */
const maxAgeMs = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD ? Infinity : 60_000;

type Tree = { book: Promise<SiteTree>; loadedAt: number };

/** One for the process: pages, routes and proxy are bundled apart. */
const memory = processGlobal<{ tree?: Tree | undefined }>('address-tree', () => ({}));

/** The addresses of everything published. Throws ContentUnavailable. */
export const getSiteTree = cache(async () => ((await isPreview()) ? load() : sharedTree()));

/** Lets the next page load the addresses again: something was published, moved or taken away. */
export function invalidateSiteTree(): void {
  memory.tree = undefined;
}

/**
 * One answer for all pages until an address changes: loaded, read and worked out for each, the addresses of 5,000 pages
 * took the store 200 ms and the site 20 ms a page. A page still asks for nothing under the tag, in 1 ms: only what a page
 * fetches itself gives it its tags.
 */
async function sharedTree(): Promise<SiteTree> {
  const known = memory.tree;
  if (known && Date.now() - known.loadedAt < maxAgeMs) {
    await registerCacheTag();
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

const registerCacheTag = () =>
  fetchContent({
    name: 'the tag of the addresses',
    query: tagQuery,
    tags: [addressesTag],
    schema: z.literal('nothing'),
  });
