import type { Lake } from '../context.ts';
import { lastTransaction } from '../history/commits.ts';
import { syncTag } from '../query/route.ts';
import { isPublic } from '../store/document.ts';
import type { Commit } from '../store/store.ts';
import { missedSince } from './missed.ts';
import type { EventStream } from './stream.ts';

/**
 * Tells which sync tags each commit makes stale: https://www.sanity.io/docs/http-reference/live
 * @param includeDrafts also for commits that only concern drafts and versions.
 * @param lastEventId where an earlier stream left off: this one goes on with the event after it.
 * @returns ends the subscription.
 */
export function live(
  lake: Lake,
  includeDrafts: boolean,
  lastEventId: string | undefined,
  stream: EventStream,
): () => void {
  const tell = ({ id, changes }: Commit) => {
    if (includeDrafts || changes.some((change) => isPublic(change.id))) {
      stream.send('message', { tags: [syncTag(lake.config.dataset)] }, id);
    }
  };
  const missed = missedSince(lake.store, lastEventId);
  const here = lastTransaction(lake.store.db);
  // Whoever left off at a place that is not known has to ask again for everything.
  if (missed === 'unknown') stream.send('restart', {}, here);
  else {
    stream.send('welcome', {}, lastEventId ?? here);
    for (const { commit } of missed ?? []) tell(commit);
  }
  return lake.store.onCommit(tell);
}
