import { processMemory } from '#lib/cache/processMemory.ts';
import { addressBook } from '#lib/content/addresses.ts';
import { writeDown } from '#lib/content/ledger.ts';
import { type PastFace, same, takenAway } from '#lib/links/pastAddresses.ts';
import type { Notice } from './notice.ts';
import { addressed } from './tagsFor.ts';

/** For how many milliseconds a change is remembered: longer than the notices of two changes at a time lie apart. */
const remembered = 15 * 60_000;

/** What documents looked like before the changes of late. */
const past = processMemory('past-faces', () => ({ faces: [] as PastFace[] }));

/**
 * Writes down the addresses that a change took away. They may never have been seen: a second change may follow the first
 * before the site has read it.
 *
 * @param at when the change was made, in milliseconds
 * @throws when they could not be written down; then the notice must come again
 */
export async function recordMove(change: Notice, at: number): Promise<void> {
  if (!moves(change)) return;
  const { _id: id, _type: type, before } = change;
  const face: PastFace = {
    id,
    type,
    slug: before?.slug ?? undefined,
    parentId: before?.parent ?? undefined,
    until: at,
  };
  past.faces = past.faces.filter((each) => each.until > at - remembered && !same(each, face));
  past.faces.push(face);
  const entries = (await addressBook()).all();
  await writeDown(takenAway(face, past.faces, entries), new Date(at));
}

/** Whether a change decides where the document and what is below it lie: made, moved, deleted. */
function moves({ _type, operation, before, after }: Notice): boolean {
  if (!addressed.has(_type)) return false;
  if (operation !== 'update') return true;
  return (
    (before?.slug ?? null) !== (after?.slug ?? null) || (before?.parent ?? null) !== (after?.parent ?? null)
  );
}
