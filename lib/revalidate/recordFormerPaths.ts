import { getSiteTree, invalidateSiteTree } from '#lib/content/loadSiteTree.ts';
import { recordAddresses } from '#lib/linkIndex/history/addressHistory.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { pathsLostBy, type RoutingRevision, revisionKey } from '#lib/urls/history/formerPaths.ts';
import type { WebhookEvent } from './parseWebhook.ts';
import { routingChanged } from './tagsFor.ts';

/** For how many milliseconds a change is remembered: longer than the notices of two changes at a time lie apart. */
const retentionMs = 15 * 60_000;

/** What documents looked like before the changes of late. */
const recentRevisions = processGlobal('past-faces', () => ({
  revisions: new Map<string, RoutingRevision>(),
}));

/**
 * Writes down the addresses that changes took away. They may never have been seen: a second change may follow the first
 * before the site has read it.
 *
 * @throws when they could not be written down; then the notices must come again
 */
export async function recordFormerPaths(received: readonly WebhookEvent[]): Promise<void> {
  const changed = received.filter(({ payload }) => routingChanged(payload)).map(revisionBefore);
  if (changed.length === 0) return;
  const oldest = Math.min(...changed.map(({ until }) => until)) - retentionMs;
  for (const [key, face] of recentRevisions.revisions)
    if (face.until <= oldest) recentRevisions.revisions.delete(key);
  for (const face of changed) recentRevisions.revisions.set(revisionKey(face), face);
  // What had no slug before, such as every new page, had no address to lose.
  const addressedBefore = changed.filter(({ slug }) => slug !== undefined);
  if (addressedBefore.length === 0) return;
  // A tree from before these changes may lack what lay below for a moment.
  invalidateSiteTree();
  const entries = (await getSiteTree()).all();
  await recordAddresses(
    pathsLostBy(addressedBefore, [...recentRevisions.revisions.values()], entries),
    new Date(),
  );
}

const revisionBefore = ({ payload, changedAt }: WebhookEvent): RoutingRevision => ({
  id: payload._id,
  type: payload._type,
  slug: payload.before?.slug ?? undefined,
  parentId: payload.before?.parent ?? undefined,
  until: changedAt,
});
