import type { SanityClient } from '@sanity/client';
import { parseResponse } from '#lib/content/parseResponse.ts';
import { withSentinel } from '#lib/content/sentinel.ts';
import { addressesQuery, pageNodes } from '#lib/content/siteTreeQuery.ts';
import {
  buildLinkData,
  documentIds,
  draftsQuery,
  linkDataQuery,
  linkDataSchema,
} from '#lib/linkIndex/queries.ts';
import type { LinkData } from '#lib/urls/linkData.ts';
import { buildSiteTree } from '#lib/urls/siteTree.ts';

/**
 * Loads the addresses, redirects and address history of a content store, as the site does, for use in a command.
 *
 * @param client client with a token that can read drafts
 * @param siteUrl public origin of the site
 * @throws Error if the store does not respond, or the response does not match the schema
 */
export async function loadLinkData(client: SanityClient, siteUrl: string): Promise<LinkData> {
  const published = client.withConfig({ perspective: 'published' });
  const [addresses, links, drafts] = await Promise.all([
    published.fetch<unknown>(withSentinel(addressesQuery)),
    published.fetch<unknown>(withSentinel(linkDataQuery)),
    client.withConfig({ perspective: 'raw' }).fetch<unknown>(withSentinel(draftsQuery)),
  ]);
  const linkData = parseResponse('links', linkDataSchema, links);
  return buildLinkData(
    buildSiteTree(parseResponse('addresses', pageNodes, addresses), linkData.records),
    parseResponse('drafts', documentIds, drafts),
    siteUrl,
    linkData,
  );
}
