import { processMemory } from '#lib/cache/processMemory.ts';
import { addressBook, forgetAddresses } from '#lib/content/addresses.ts';
import { writeDown } from '#lib/content/ledger.ts';
import { keyOf, type PastFace, takenAway } from '#lib/links/pastAddresses.ts';
import type { ReceivedNotice } from './readNotices.ts';
import { moves } from './tagsFor.ts';

/** For how many milliseconds a change is remembered: longer than the notices of two changes at a time lie apart. */
const remembered = 15 * 60_000;

/** What documents looked like before the changes of late. */
const past = processMemory('past-faces', () => ({ faces: new Map<string, PastFace>() }));

/**
 * Writes down the addresses that changes took away. They may never have been seen: a second change may follow the first
 * before the site has read it.
 *
 * @throws when they could not be written down; then the notices must come again
 */
export async function recordFormerPaths(received: readonly ReceivedNotice[]): Promise<void> {
  const changed = received.filter(({ notice }) => moves(notice)).map(faceBefore);
  if (changed.length === 0) return;
  const oldest = Math.min(...changed.map(({ until }) => until)) - remembered;
  for (const [key, face] of past.faces) if (face.until <= oldest) past.faces.delete(key);
  for (const face of changed) past.faces.set(keyOf(face), face);
  // What had no slug before, such as every new page, had no address to lose.
  const addressedBefore = changed.filter(({ slug }) => slug !== undefined);
  if (addressedBefore.length === 0) return;
  // A tree from before these changes may lack what lay below for a moment.
  forgetAddresses();
  const entries = (await addressBook()).all();
  await writeDown(takenAway(addressedBefore, [...past.faces.values()], entries), new Date());
}

const faceBefore = ({ notice, changedAt }: ReceivedNotice): PastFace => ({
  id: notice._id,
  type: notice._type,
  slug: notice.before?.slug ?? undefined,
  parentId: notice.before?.parent ?? undefined,
  until: changedAt,
});
