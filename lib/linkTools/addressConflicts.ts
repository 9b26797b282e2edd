import type { SanityClient } from '@sanity/client';
import { addressRecords, addressRecordsOfQuery } from '#lib/content/addressRecords.ts';
import { addressesQuery, pageNodes } from '#lib/content/siteTreeQuery.ts';
import { buildSiteTree, contestedIds } from '#lib/urls/siteTree.ts';

/**
 * Finds the documents of a store that have no page, because another document has their address.
 *
 * @returns a line about each, by the id of the document
 * @throws Error if the store does not respond
 */
export async function addressConflicts(client: SanityClient): Promise<Map<string, string>> {
  const published = client.withConfig({ perspective: 'published' });
  const nodes = pageNodes.parse(await published.fetch<unknown>(addressesQuery));
  const documents = contestedIds(nodes);
  if (documents.length === 0) return new Map();
  const records = await published.fetch<unknown>(addressRecordsOfQuery, { documents });
  const siteTree = buildSiteTree(nodes, addressRecords.parse(records));
  return new Map(
    nodes.flatMap(({ id, title }) => {
      const owner = siteTree.rivalOf(id);
      return owner
        ? [
            [
              id,
              `"${title}" (${id}) has no page: its address ${owner.path} belongs to "${owner.title}" (${owner.id}), which keeps it. Give one of them another address in the Studio.`,
            ] as const,
          ]
        : [];
    }),
  );
}
