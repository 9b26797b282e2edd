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
 * What a content store knows of addresses, read as the site reads it, by a command.
 *
 * @param client with a token that may read drafts
 * @param siteUrl where the site is
 * @throws Error when the store gives no answer, or one that breaks the contract
 */
export async function loadLinkData(client: SanityClient, siteUrl: string): Promise<LinkData> {
  const published = client.withConfig({ perspective: 'published' });
  const [addresses, rest, drafts] = await Promise.all([
    published.fetch<unknown>(withSentinel(addressesQuery)),
    published.fetch<unknown>(withSentinel(linkDataQuery)),
    client.withConfig({ perspective: 'raw' }).fetch<unknown>(withSentinel(draftsQuery)),
  ]);
  return buildLinkData(
    buildSiteTree(parseResponse('addresses', pageNodes, addresses)),
    parseResponse('drafts', documentIds, drafts),
    siteUrl,
    parseResponse('links', linkDataSchema, rest),
  );
}
