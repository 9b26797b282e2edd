import type { Lake } from '../context.ts';
import { lastTransaction } from '../history/commits.ts';
import { syncTag } from '../query/route.ts';
import { isPublic } from '../store/document.ts';
import type { Commit } from '../store/store.ts';
import { missedSince } from './missed.ts';
import type { EventStream } from './stream.ts';

/**
 * Sends the sync tags that each commit invalidates: https://www.sanity.io/docs/http-reference/live
 * @param includeDrafts also send events for commits that change only drafts and versions.
 * @param lastEventId id of the last event of an earlier stream; this one resumes after it.
 * @returns a function that ends the subscription.
 */
export function live(
  lake: Lake,
  includeDrafts: boolean,
  lastEventId: string | undefined,
  stream: EventStream,
): () => void {
  const sendTags = ({ id, changes }: Commit) => {
    if (includeDrafts || changes.some((change) => isPublic(change.id))) {
      stream.send('message', { tags: [syncTag(lake.config.dataset)] }, id);
    }
  };
  const missed = missedSince(lake.store, lastEventId);
  const currentId = lastTransaction(lake.store.db);
  // A client that cannot be resumed must fetch everything again.
  if (missed === 'unknown') stream.send('restart', {}, currentId);
  else {
    stream.send('welcome', {}, lastEventId ?? currentId);
    for (const { commit } of missed ?? []) sendTags(commit);
  }
  return lake.store.onCommit(sendTags);
}
