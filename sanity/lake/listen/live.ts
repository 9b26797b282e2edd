import { lastTransaction } from '../history/commits.ts';
import type { Lake } from '../lake.ts';
import { syncTag } from '../query/route.ts';
import { isPublic } from '../store/document.ts';
import type { EventStream } from './stream.ts';

/**
 * Tells which sync tags each commit makes stale: https://www.sanity.io/docs/http-reference/live
 * @param includeDrafts also for commits that only concern drafts and versions.
 * @returns ends the subscription.
 */
export function live(
  lake: Lake,
  includeDrafts: boolean,
  lastEventId: string | undefined,
  stream: EventStream,
): () => void {
  const here = lastTransaction(lake.store.db);
  // Whoever comes back to another state than they left has to ask again for everything.
  if (lastEventId && lastEventId !== here) stream.send('restart', {}, here);
  else stream.send('welcome', {}, here);
  return lake.store.onCommit(({ id, changes }) => {
    if (includeDrafts || changes.some((change) => isPublic(change.id))) {
      stream.send('message', { tags: [syncTag(lake.config.dataset)] }, id);
    }
  });
}
