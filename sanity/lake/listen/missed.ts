import { commitsSince, findSequence } from '../history/commits.ts';
import type { Commit, Store } from '../store/store.ts';

/** A commit that a listener missed; `skip` names the document up to which it has had the commit's events. */
export interface MissedCommit {
  commit: Commit;
  skip: string;
}

const maxReplayed = 500;

/**
 * The commits after an event, the oldest first.
 * @param lastEventId `<transaction>#<document>` or a transaction alone.
 * @returns undefined when no event was given, `unknown` when it is too far back, or none of ours.
 */
export function missedSince(
  { db }: Pick<Store, 'db'>,
  lastEventId: string | undefined,
): MissedCommit[] | 'unknown' | undefined {
  if (!lastEventId) return undefined;
  const [transaction = '', document = ''] = lastEventId.split('#');
  const seq = findSequence(db, transaction);
  if (seq === undefined) return 'unknown';
  // The event may have been one of several in its transaction.
  const commits = commitsSince(db, document ? seq - 1 : seq, maxReplayed + 1);
  if (commits.length > maxReplayed) return 'unknown';
  return commits.map((commit) => ({ commit, skip: commit.seq === seq ? document : '' }));
}
