import type { Commit, CommittedChange } from '../store/store.ts';
import { effectsOf } from './effects.ts';

/** What a listener wants in its events. */
export interface EventOptions {
  includeResult: boolean;
  includePreviousRevision: boolean;
  includeMutations: boolean;
  effects: boolean;
}

export type Transition = 'update' | 'appear' | 'disappear';

/** The data of a `mutation` event, as the client's `MutationEvent`: https://www.sanity.io/docs/http-reference/listen */
export function mutationEvent(
  commit: Commit,
  { id, before, after, mutations }: CommittedChange,
  options: EventOptions,
  { transition, total, current }: { transition: Transition; total: number; current: number },
) {
  return {
    eventId: eventId(commit.id, id),
    documentId: id,
    transactionId: commit.id,
    transition,
    identity: commit.author,
    ...(options.includeMutations && { mutations }),
    ...(before && { previousRev: before._rev }),
    // A deletion has one too, as Sanity's: the Studio chains events by it, and loses one that has none.
    resultRev: after?._rev ?? commit.id,
    ...(options.includeResult && after && { result: after }),
    ...(options.includePreviousRevision && { previous: before }),
    ...(options.effects && { effects: effectsOf(before, after) }),
    timestamp: commit.timestamp,
    // A commit is in every query before anybody is told.
    visibility: 'query',
    transactionTotalEvents: total,
    transactionCurrentEvent: current,
  };
}

/** Names a place in the order of events; without a document it is the end of the transaction. */
export const eventId = (transaction: string, document = '') => `${transaction}#${document}`;
