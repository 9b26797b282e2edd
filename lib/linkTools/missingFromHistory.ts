import type { SanityClient } from '@sanity/client';
import { missingEntries } from '#lib/urls/history/missingEntries.ts';
import type { LinkData } from '#lib/urls/linkData.ts';
import { loadLinkData } from './loadLinkData.ts';

/**
 * Finds public addresses that are missing from the address history: they would be lost with the next change.
 *
 * @param links link data loaded earlier; loaded again if anything is missing
 * @returns one report line per address
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
      `${path} (the address of ${id}): not in the address history; a running site records it, if SANITY_WRITE_TOKEN or the lake's own token allows it`,
  );
}
