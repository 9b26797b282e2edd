import { getSiteTree, invalidateSiteTree } from '#lib/content/loadSiteTree.ts';
import { recordAddresses } from '#lib/linkIndex/history/addressHistory.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { pathsLostBy, type RoutingRevision, revisionKey } from '#lib/urls/history/formerPaths.ts';
import type { WebhookEvent } from './parseWebhook.ts';
import { routingChanged } from './tagsFor.ts';

/** How long (ms) a change is remembered. Must exceed the delay between the webhooks of two simultaneous changes. */
const retentionMs = 15 * 60_000;

/** Routing fields of documents before their recent changes. */
const recentRevisions = processGlobal('recent-revisions', () => ({
  revisions: new Map<string, RoutingRevision>(),
}));

/**
 * Records the addresses that documents lost through these changes. The site may never have read such an address, because
 * a second change can follow the first before the site reloads.
 *
 * @throws Error if they could not be recorded; the webhooks must then be redelivered
 */
export async function recordFormerPaths(events: readonly WebhookEvent[]): Promise<void> {
  const changed = events.filter(({ payload }) => routingChanged(payload)).map(revisionBefore);
  if (changed.length === 0) return;
  const expireBefore = Math.min(...changed.map(({ until }) => until)) - retentionMs;
  for (const [key, revision] of recentRevisions.revisions)
    if (revision.until <= expireBefore) recentRevisions.revisions.delete(key);
  for (const revision of changed) recentRevisions.revisions.set(revisionKey(revision), revision);
  // A document without a slug before the change, such as a new page, had no address to lose.
  const previouslyAddressed = changed.filter(({ slug }) => slug !== undefined);
  if (previouslyAddressed.length === 0) return;
  // A tree loaded before these changes may lack pages that were below them only briefly.
  invalidateSiteTree();
  const entries = (await getSiteTree()).all();
  await recordAddresses(
    pathsLostBy(previouslyAddressed, [...recentRevisions.revisions.values()], entries),
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
