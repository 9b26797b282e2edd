import { commitsSince, findSequence } from '../history/commits.ts';
import type { Commit, Store } from '../store/store.ts';

/** A commit that a listener missed. `skip` is the id of the document up to which it already has the commit's events. */
export interface MissedCommit {
  commit: Commit;
  skip: string;
}

const maxReplayed = 500;

/**
 * Returns the commits after an event, oldest first.
 * @param lastEventId `<transaction>#<document>`, or a transaction only.
 * @returns undefined without an event id; `unknown` when this store lacks the event or it is more than 500 commits old.
 */
export function missedSince(
  { db }: Pick<Store, 'db'>,
  lastEventId: string | undefined,
): MissedCommit[] | 'unknown' | undefined {
  if (!lastEventId) return undefined;
  const [transaction = '', document = ''] = lastEventId.split('#');
  const seq = findSequence(db, transaction);
  if (seq === undefined) return 'unknown';
  // A transaction can have several events; the listener may have received only some of them.
  const commits = commitsSince(db, document ? seq - 1 : seq, maxReplayed + 1);
  if (commits.length > maxReplayed) return 'unknown';
  return commits.map((commit) => ({ commit, skip: commit.seq === seq ? document : '' }));
}
