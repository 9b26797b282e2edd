import type { SanityClient } from '@sanity/client';
import { buildAddressBook } from '#lib/content/addressBook.ts';
import { addressesQuery, entries } from '#lib/content/addressEntries.ts';
import { documents, draftsQuery, linkDataOf, linkDataQuery, links } from '#lib/content/linkQueries.ts';
import { readAnswer } from '#lib/content/readAnswer.ts';
import { withSentinel } from '#lib/content/sentinel.ts';
import type { LinkData } from '#lib/links/linkData.ts';

/**
 * What a content store knows of addresses, read as the site reads it, by a command.
 *
 * @param client with a token that may read drafts
 * @param siteUrl where the site is
 * @throws Error when the store gives no answer, or one that breaks the contract
 */
export async function storedLinks(client: SanityClient, siteUrl: string): Promise<LinkData> {
  const published = client.withConfig({ perspective: 'published' });
  const [addresses, rest, drafts] = await Promise.all([
    published.fetch<unknown>(withSentinel(addressesQuery)),
    published.fetch<unknown>(withSentinel(linkDataQuery)),
    client.withConfig({ perspective: 'raw' }).fetch<unknown>(withSentinel(draftsQuery)),
  ]);
  return linkDataOf(
    buildAddressBook(readAnswer('addresses', entries, addresses)),
    readAnswer('drafts', documents, drafts),
    siteUrl,
    readAnswer('links', links, rest),
  );
}
