import { getPublishedId, isDraftId, isVersionId } from '@sanity/client/csm';
import type { SanityClient } from 'sanity';
import { linksFrom } from '#lib/contentRules/document/linksFrom.ts';

/** A stored document with its raw id. */
export type StoredDocument = { _id: string; _type: string; [field: string]: unknown };

/** The documents that may lead to a page: those that refer to it, and those with a list of all network groups. */
const referrersQuery =
  '*[references($id) || ($type == "networkGroup" && "networkGroupCards" in blocks[]._type)]';

/**
 * True if a visitor can come to a page from another: from a menu, a shortcut or a text that is published. A page below it
 * does not count, because its visitors must have found that one first; neither does an old address or a short link.
 *
 * @param rows documents that may lead to the page
 * @param id published id of the page
 */
export function isLinkedFrom(rows: readonly StoredDocument[], id: string): boolean {
  return rows.some(
    (row) =>
      !isDraftId(row._id) &&
      !isVersionId(row._id) &&
      getPublishedId(row._id) !== id &&
      (listsNetworkGroups(row) || linksFrom(row).includes(id)),
  );
}

/**
 * Asks the store whether anything published leads to a page.
 *
 * @throws the client's error if the request fails
 */
export async function isLinked(client: SanityClient, id: string, type: string): Promise<boolean> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  return isLinkedFrom(await raw.fetch<StoredDocument[]>(referrersQuery, { id, type }), id);
}

/** Rows without a reference are in the result because they list every network group. */
function listsNetworkGroups({ blocks }: StoredDocument): boolean {
  return Array.isArray(blocks) && blocks.some((block) => block?._type === 'networkGroupCards');
}
