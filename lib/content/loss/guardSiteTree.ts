import { buildSiteTree, type PageNode, type SiteTree } from '#lib/urls/siteTree.ts';
import { ContentUnavailable } from '../parseResponse.ts';
import { forgetRemovals, unconfirmedRemovals } from './confirmedRemovals.ts';
import { doubtLoss, endDoubt } from './contentDoubt.ts';
import { knownPages, saveKnownPages } from './knownPages.ts';

/** So many of the known pages may go at once without a word. */
const allowedLoss = (known: number): number => Math.max(3, Math.floor(known / 5));

/**
 * The addresses of what the store gave. A sudden loss of many pages is doubted, unless notices, the store's history or a
 * person confirm it: what is missing keeps the address it had.
 *
 * @throws ContentUnavailable when more than half is missing: then it is not this site's content
 */
export async function guardSiteTree(given: readonly PageNode[]): Promise<SiteTree> {
  const addresses = buildSiteTree(given);
  const known = (await knownPages()) ?? [];
  const lost = known.filter(({ id }) => addresses.pathOf(id) === undefined);
  if (lost.length <= allowedLoss(known.length)) return accept(addresses);

  // A page can also lose its address because one above it is gone, or was moved by an editor.
  const there = new Set(given.map(({ id }) => id));
  const absent = await unconfirmedRemovals(lost.filter(({ id }) => !there.has(id)));
  const kept = buildSiteTree([...given, ...absent]);
  const doubted = lost.filter(({ id }) => kept.pathOf(id) !== undefined);
  if (doubted.length <= allowedLoss(known.length)) return accept(addresses);

  await doubtLoss(doubted, known.length);
  if (absent.length > known.length / 2) throw otherContent(absent, known);
  return kept;
}

async function accept(addresses: SiteTree): Promise<SiteTree> {
  await saveKnownPages(addresses.all());
  await endDoubt();
  forgetRemovals((id) => addresses.pathOf(id) !== undefined);
  return addresses;
}

const otherContent = (absent: readonly PageNode[], known: readonly PageNode[]) =>
  new ContentUnavailable(
    `content: ${absent.length} of ${known.length} pages are missing from the answer: it is not this site's content; the last good page stays`,
  );
