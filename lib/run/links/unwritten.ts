import type { SanityClient } from '@sanity/client';
import { unrecorded } from '#lib/links/ledger.ts';
import type { LinkData } from '#lib/links/linkData.ts';
import { storedLinks } from './storedLinks.ts';

/**
 * Public addresses that the ledger does not have, a line each: they would be lost with the next change.
 *
 * @param links as they were read some time ago; read again if anything is missing
 */
export async function unwritten(client: SanityClient, links: LinkData, siteUrl: string): Promise<string[]> {
  const missing = ({ pages, records }: LinkData) => unrecorded(pages, records, new Date());
  if (missing(links).length === 0) return [];
  return missing(await storedLinks(client, siteUrl)).map(
    ({ path, id }) =>
      `${path} (the address of ${id}): not in the ledger; the site writes it down while it runs, if SANITY_WRITE_TOKEN or the lake's own token lets it`,
  );
}
