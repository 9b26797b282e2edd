import type { Entry } from '#lib/content/addressBook.ts';
import { addressBook } from '#lib/content/addresses.ts';
import { refreshLinks, writeDown } from '#lib/content/standing.ts';
import { takenAway } from '#lib/links/ledger.ts';
import type { Notice } from './notice.ts';
import { facesDiffer } from './tagsFor.ts';

/** Writes down the addresses that a change took away, in case nobody had before: two changes may come close together. */
export async function recordMove(change: Notice): Promise<void> {
  if (!facesDiffer(change)) return;
  const { _id: id, _type, before } = change;
  const entries = (await addressBook()).all();
  const added = await writeDown(takenAway(entries, { id, type: _type as Entry['type'], before }));
  // Nothing tells of what the site itself writes.
  if (added > 0) await refreshLinks();
}
