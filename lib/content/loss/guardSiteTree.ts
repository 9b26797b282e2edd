import type { AddressRecord } from '#lib/urls/linkData.ts';
import { buildSiteTree, type PageNode, type SiteTree } from '#lib/urls/siteTree.ts';
import { ContentUnavailable } from '../parseResponse.ts';
import { forgetRemovals, unconfirmedRemovals } from './confirmedRemovals.ts';
import { doubtLoss, endDoubt } from './contentDoubt.ts';
import { knownPages, saveKnownPages } from './knownPages.ts';

/** Maximum number of known pages that may disappear at once without confirmation. */
const maxUnconfirmedLoss = (knownCount: number): number => Math.max(3, Math.floor(knownCount / 5));

/**
 * Builds the site tree from the store's response. After a sudden loss of many pages, the missing ones keep their paths
 * until webhooks, the store's history or an operator confirm that they were removed.
 *
 * @param records the address history of documents that claim the same path
 * @throws ContentUnavailable if more than half of the known pages are missing: it is then not this site's content
 */
export async function guardSiteTree(
  nodes: readonly PageNode[],
  records: readonly AddressRecord[] = [],
): Promise<SiteTree> {
  const addresses = buildSiteTree(nodes, records);
  const previous = (await knownPages()) ?? [];
  const lost = previous.filter(({ id }) => addresses.pathOf(id) === undefined);
  if (lost.length <= maxUnconfirmedLoss(previous.length)) return accept(addresses);

  // A page also loses its path if its parent is missing, or if an editor moved it.
  const presentIds = new Set(nodes.map(({ id }) => id));
  const absent = await unconfirmedRemovals(lost.filter(({ id }) => !presentIds.has(id)));
  const restored = buildSiteTree([...nodes, ...absent], records);
  const doubted = lost.filter(({ id }) => restored.pathOf(id) !== undefined);
  if (doubted.length <= maxUnconfirmedLoss(previous.length)) return accept(addresses);

  await doubtLoss(doubted, previous.length);
  if (absent.length > previous.length / 2) throw foreignContent(absent, previous);
  return restored;
}

async function accept(addresses: SiteTree): Promise<SiteTree> {
  await saveKnownPages(addresses.all());
  await endDoubt();
  forgetRemovals((id) => addresses.pathOf(id) !== undefined);
  return addresses;
}

const foreignContent = (absent: readonly PageNode[], previous: readonly PageNode[]) =>
  new ContentUnavailable(
    `content: ${absent.length} of ${previous.length} pages are missing from the response: it is not this site's content; the last good page is kept`,
  );
