import type { SanityClient } from '@sanity/client';
import { z } from 'zod';
import { addressRecords, addressRecordsOfQuery } from '#lib/content/addressRecords.ts';
import { addressesQuery, pageNodes } from '#lib/content/siteTreeQuery.ts';
import { routedTypes } from '#lib/model.ts';
import { buildSiteTree, contestedIds, type PageNode, type SiteTree } from '#lib/urls/siteTree.ts';

const routedQuery =
  '*[_type in $types]{"id": _id, "title": coalesce(title, name, _id), "slug": slug.current}';
const routedDocuments = z.array(
  z.object({ id: z.string(), title: z.string().catch('?'), slug: z.unknown() }),
);

/**
 * Finds the published documents that have no page: their slug is missing or is none, the page above them is missing, or
 * another document has their address.
 *
 * @returns a line about each, by the id of the document
 * @throws Error if the store does not respond
 */
export async function pagesWithoutAddress(client: SanityClient): Promise<Map<string, string>> {
  const published = client.withConfig({ perspective: 'published' });
  const [addresses, routed] = await Promise.all([
    published.fetch<unknown>(addressesQuery),
    published.fetch<unknown>(routedQuery, { types: routedTypes }),
  ]);
  const nodes = pageNodes.parse(addresses);
  const documents = contestedIds(nodes);
  const records =
    documents.length > 0 ? await published.fetch<unknown>(addressRecordsOfQuery, { documents }) : [];
  const siteTree = buildSiteTree(nodes, addressRecords.parse(records));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return new Map(
    routedDocuments.parse(routed).flatMap(({ id, title, slug }) => {
      if (siteTree.pathOf(id) !== undefined) return [];
      const reason = reasonOf(id, slug, byId, siteTree);
      return [[id, `"${title}" (${id}) has no page: ${reason}`] as const];
    }),
  );
}

function reasonOf(
  id: string,
  slug: unknown,
  byId: ReadonlyMap<string, PageNode>,
  siteTree: SiteTree,
): string {
  const owner = siteTree.rivalOf(id);
  if (owner)
    return `its address ${owner.path} belongs to "${owner.title}" (${owner.id}), which keeps it. Give one of them another address in the Studio.`;
  const node = byId.get(id);
  if (!node)
    return slug === null || slug === undefined
      ? 'it has no slug. Give it one in the Studio.'
      : `its slug ${JSON.stringify(slug)} must consist of a–z, 0–9 and single hyphens. Write it anew in the Studio.`;
  const above = new Set<string>();
  let at: PageNode | undefined = node;
  while (at?.parentId !== undefined && !above.has(at.parentId)) {
    above.add(at.parentId);
    const parent = byId.get(at.parentId);
    if (!parent)
      return `the page above it (${at.parentId}) is missing or has no page. Publish it, or choose another in the Studio.`;
    at = parent;
  }
  return 'the pages above it form a circle. Choose another page above it in the Studio.';
}
