import { cache } from 'react';
import { isPreview } from '#lib/preview/isPreview.ts';
import { outsideRequest } from '#lib/server/outsideRequest.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import type { AddressRecord } from '#lib/urls/linkData.ts';
import { buildSiteTree, contestedIds, type PageNode, type SiteTree } from '#lib/urls/siteTree.ts';
import { addressRecords, addressRecordsOfQuery } from './addressRecords.ts';
import { fetchContent } from './fetchContent.ts';
import { keepRows } from './keptRows.ts';
import { contentDoubt } from './loss/contentDoubt.ts';
import { guardSiteTree } from './loss/guardSiteTree.ts';
import { collectedTags, registerTags } from './registerTags.ts';
import { addressesOfQuery, addressesQuery, pageNodes } from './siteTreeQuery.ts';
import { addressesTag } from './tags.ts';
import { trackedSiteTree } from './trackedSiteTree.ts';

/** Without cache tags: a page depends on the nodes that it reads (`trackedSiteTree`), not on the request that read them. */
const request = { name: 'addresses', tags: [], schema: pageNodes };

const readNodes = (ids?: readonly string[]): Promise<PageNode[]> =>
  ids
    ? fetchContent({ ...request, query: addressesOfQuery, params: { ids: [...ids] } })
    : fetchContent({ ...request, query: addressesQuery });

const kept = keepRows('addresses', readNodes);

/** The address history of documents that claim the same path: the Studio prevents that, other clients do not. */
async function recordsOf(documents: string[]): Promise<readonly AddressRecord[]> {
  if (documents.length === 0) return [];
  return fetchContent({
    name: 'the address history',
    query: addressRecordsOfQuery,
    params: { documents },
    tags: [],
    schema: addressRecords,
  });
}

/** While pages are missing without an explanation, the store is read again after this time (ms). */
const doubtMs = 10_000;

/** Shared by the whole process, because pages, routes and proxy are separate bundles. */
const memory = processGlobal('address-tree', () => ({
  nodes: undefined as ReadonlyMap<string, PageNode> | undefined,
  siteTree: undefined as Promise<SiteTree> | undefined,
  builtAt: 0,
  waitedFor: new Set<string>(),
}));

/**
 * Returns the tree of all published pages with their paths; during a preview, with drafts. The page that is being rendered
 * gets the cache tags of what it reads.
 *
 * @throws ContentUnavailable if the store does not respond, or does not return this site's content
 */
export const getSiteTree = cache(async (): Promise<SiteTree> => {
  if (await isPreview()) {
    const nodes = await readNodes();
    // A tree that contains drafts cannot be compared with the pages that visitors last saw.
    return buildSiteTree(nodes, await recordsOf(contestedIds(nodes)));
  }
  return trackedSiteTree(await sharedTree(), registerNodes);
});

/** A page that depends on the whole tree, such as the sitemap, needs no tags of thousands of nodes. */
function registerNodes(tags: () => readonly string[]): void {
  const collected = collectedTags();
  if (collected && !collected.includes(addressesTag)) registerTags(tags());
}

/**
 * Has the nodes of these documents read again before the next page is rendered: they were added, moved or removed. By
 * default all nodes are.
 */
export function invalidateSiteTree(ids?: Iterable<string>): void {
  kept.reread(contentDoubt() ? undefined : ids);
}

/**
 * The nodes of the tree as last read, and the ids of all parents and sections that were missing in it since the site started; `undefined`
 * before the first read.
 */
export const knownTree = () => memory.nodes && { nodes: memory.nodes, waitedFor: memory.waitedFor };

/** Returns one tree for all pages until a node changes. */
async function sharedTree(): Promise<SiteTree> {
  if (contentDoubt() && Date.now() - memory.builtAt > doubtMs) kept.reread();
  const nodes = await kept.get();
  if (memory.nodes === nodes && memory.siteTree) return memory.siteTree;
  const siteTree = outsideRequest(() => guardedTree([...nodes.values()]));
  for (const { parentId, sectionId } of nodes.values())
    for (const above of [parentId, sectionId])
      if (above !== undefined && !nodes.has(above)) memory.waitedFor.add(above);
  memory.nodes = nodes;
  memory.siteTree = siteTree;
  memory.builtAt = Date.now();
  siteTree.catch(() => {
    if (memory.siteTree !== siteTree) return;
    // The response of the store may be wrong.
    memory.siteTree = undefined;
    kept.reread();
  });
  return siteTree;
}

async function guardedTree(nodes: readonly PageNode[]): Promise<SiteTree> {
  return guardSiteTree(nodes, await recordsOf(contestedIds(nodes)));
}
