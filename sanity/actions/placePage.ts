import { getDraftId } from '@sanity/client/csm';
import type { SanityClient } from 'sanity';
import type { Language } from '#lib/languages.ts';
import { homeId, settingsId } from '#lib/model.ts';
import { randomKey } from '#sanity/schema/randomKey.ts';
import type { StoredDocument } from './linkedFrom.ts';

/** Where a page is to be found: in the main menu, on the page above it, or by search only. */
export type Placement = 'menu' | 'above' | 'search';

/** The places in Danish, after »sat ind i«. */
export const placeNames: Readonly<Record<Exclude<Placement, 'search'>, string>> = {
  menu: 'hovedmenuen',
  above: 'genvejene på siden over',
};

/** The document that a placement changes; `undefined` if it changes none. @param parent id of the page above, if any */
export function placeOf(placement: Placement, parent: string | undefined): string | undefined {
  if (placement === 'search') return undefined;
  return placement === 'menu' ? settingsId : (parent ?? homeId);
}

/** A patch for the client: fields to set if they are missing, and members to insert. */
export type PlacementPatch = {
  setIfMissing: Record<string, unknown>;
  insert: { after: string; items: unknown[] };
};

/**
 * Makes the change that adds a page to the menu, or a shortcut to it to the last list of shortcuts of the page above.
 *
 * @param row the version of the document to change
 * @param page published id of the page to add
 * @param language of the page: each has its own menu
 * @returns `undefined` if the page is there already
 */
export function placementPatch(
  row: StoredDocument,
  page: string,
  language: Language = 'da',
): PlacementPatch | undefined {
  const isThere = (members: unknown) =>
    JSON.stringify(members ?? []).includes(`"_ref":${JSON.stringify(page)}`);
  const reference = { _type: 'reference', _ref: page };
  if (row._type === settingsId) {
    const item = { ...reference, _key: randomKey() };
    if (language === 'en') {
      const { mainMenu } = (row.english ?? {}) as { mainMenu?: unknown };
      if (isThere(mainMenu)) return undefined;
      return {
        setIfMissing: { english: {}, 'english.mainMenu': [] },
        insert: { after: 'english.mainMenu[-1]', items: [item] },
      };
    }
    if (isThere(row.mainMenu)) return undefined;
    return { setIfMissing: { mainMenu: [] }, insert: { after: 'mainMenu[-1]', items: [item] } };
  }
  if (isThere(row.blocks)) return undefined;
  const card = { _type: 'linkCard', _key: randomKey(), reference };
  const blocks = Array.isArray(row.blocks) ? row.blocks : [];
  const shortcuts = blocks.findLast(({ _type, cards }) => _type === 'linkCards' && cards?.length > 0)?._key;
  if (typeof shortcuts === 'string') {
    const after = `blocks[_key==${JSON.stringify(shortcuts)}].cards[-1]`;
    return { setIfMissing: {}, insert: { after, items: [card] } };
  }
  const block = { _type: 'linkCards', _key: randomKey(), cards: [card] };
  return { setIfMissing: { blocks: [] }, insert: { after: 'blocks[-1]', items: [block] } };
}

/**
 * Adds a published page to its place. The change is public at once. A draft of the same document gets it too, so that
 * publishing the draft later does not take it away.
 *
 * @returns true if visitors see the page there now; false if only a draft was changed, because the place is not published
 * @throws the client's error if the store cannot be reached, or somebody changed the document in the same moment
 */
export async function placePage(
  client: SanityClient,
  place: string,
  page: string,
  language: Language,
): Promise<boolean> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const rows = await raw.fetch<(StoredDocument & { _rev: string })[]>('*[_id in $ids]', {
    ids: [place, getDraftId(place)],
  });
  if (rows.length === 0) throw new Error(`${place} does not exist: the page cannot be added to it`);
  const transaction = raw.transaction();
  let isChanged = false;
  for (const row of rows) {
    const change = placementPatch(row, page, language);
    if (!change) continue;
    isChanged = true;
    transaction.patch(row._id, (patch) =>
      patch
        .ifRevisionId(row._rev)
        .setIfMissing(change.setIfMissing)
        .insert('after', change.insert.after, change.insert.items),
    );
  }
  if (isChanged) await transaction.commit();
  return rows.some(({ _id }) => _id === place);
}
