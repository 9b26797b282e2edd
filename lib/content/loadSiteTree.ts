import { defineQuery } from 'groq';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { cache } from 'react';
import { z } from 'zod';
import { isPreview } from '#lib/preview/isPreview.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import type { AddressRecord } from '../urls/linkData.ts';
import { buildSiteTree, contestedIds, type SiteTree } from '../urls/siteTree.ts';
import { addressRecords, addressRecordsOfQuery } from './addressRecords.ts';
import { fetchContent } from './fetchContent.ts';
import { guardSiteTree } from './loss/guardSiteTree.ts';
import { addressesQuery, pageNodes } from './siteTreeQuery.ts';
import { addressesTag } from './tags.ts';

async function load(): Promise<SiteTree> {
  const nodes = await fetchContent({
    name: 'addresses',
    query: addressesQuery,
    tags: [addressesTag],
    schema: pageNodes,
  });
  const records = await recordsOf(contestedIds(nodes));
  // A tree that contains drafts cannot be compared with the pages that visitors last saw.
  return (await isPreview()) ? buildSiteTree(nodes, records) : guardSiteTree(nodes, records);
}

/** The address history of documents that claim the same path: the Studio prevents that, other clients do not. */
async function recordsOf(documents: string[]): Promise<readonly AddressRecord[]> {
  if (documents.length === 0) return [];
  return fetchContent({
    name: 'the address history',
    query: addressRecordsOfQuery,
    params: { documents },
    tags: [addressesTag],
    schema: addressRecords,
  });
}

/** Maximum age of the shared tree in ms, in case a webhook was missed. A build uses one tree for all pages. */
const maxAgeMs = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD ? Infinity : 60_000;

type CachedTree = { siteTree: Promise<SiteTree>; loadedAt: number };

/** Shared by the whole process, because pages, routes and proxy are separate bundles. */
const memory = processGlobal<{ cached?: CachedTree | undefined }>('address-tree', () => ({}));

/**
 * Returns the tree of all published pages with their paths; during a preview, with drafts.
 *
 * @throws ContentUnavailable if the store does not respond, or does not return this site's content
 */
export const getSiteTree = cache(async () => ((await isPreview()) ? load() : sharedTree()));

/** Discards the shared tree, so that the next page loads it again. To be called after a page was added, moved or removed. */
export function invalidateSiteTree(): void {
  memory.cached = undefined;
}

/**
 * Returns one tree for all pages until a path changes. Loading it for each page took the store 200 ms and the site 20 ms
 * a page, at 5,000 pages. Each page still sends a trivial query (1 ms) with the tag, because Next assigns a page only the
 * tags of its own fetches.
 */
async function sharedTree(): Promise<SiteTree> {
  const { cached } = memory;
  if (cached && Date.now() - cached.loadedAt < maxAgeMs) {
    await registerCacheTag();
    return cached.siteTree;
  }
  const loading: CachedTree = { siteTree: load(), loadedAt: Date.now() };
  memory.cached = loading;
  loading.siteTree.catch(() => {
    if (memory.cached === loading) memory.cached = undefined;
  });
  return loading.siteTree;
}

const tagQuery = defineQuery('"nothing"');

const registerCacheTag = () =>
  fetchContent({
    name: 'the tag of the addresses',
    query: tagQuery,
    tags: [addressesTag],
    schema: z.literal('nothing'),
  });
