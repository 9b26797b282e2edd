import type { SanityClient } from '@sanity/client';
import { missingEntries } from '#lib/urls/history/missingEntries.ts';
import type { LinkData } from '#lib/urls/linkData.ts';
import { loadLinkData } from './loadLinkData.ts';

/**
 * Public addresses that the ledger does not have, a line each: they would be lost with the next change.
 *
 * @param links as they were read some time ago; read again if anything is missing
 */
export async function missingFromHistory(
  client: SanityClient,
  links: LinkData,
  siteUrl: string,
): Promise<string[]> {
  const missing = ({ pages, records }: LinkData) => missingEntries(pages, records, new Date());
  if (missing(links).length === 0) return [];
  return missing(await loadLinkData(client, siteUrl)).map(
    ({ path, id }) =>
      `${path} (the address of ${id}): not in the ledger; the site writes it down while it runs, if SANITY_WRITE_TOKEN or the lake's own token lets it`,
  );
}
