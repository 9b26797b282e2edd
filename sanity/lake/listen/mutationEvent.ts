import type { Commit, CommittedChange } from '../store/store.ts';
import { effectsOf } from './effects.ts';

/** The fields that a listener requests in its events. */
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
    // Deletions have one too, as Sanity's do: the Studio chains events by it, and loses events without one.
    resultRev: after?._rev ?? commit.id,
    ...(options.includeResult && after && { result: after }),
    ...(options.includePreviousRevision && { previous: before }),
    ...(options.effects && { effects: effectsOf(before, after) }),
    timestamp: commit.timestamp,
    // Every query sees the commit before its events are sent.
    visibility: 'query',
    transactionTotalEvents: total,
    transactionCurrentEvent: current,
  };
}

/** Returns the id of an event. Without a document it identifies the end of the transaction. */
export const eventId = (transaction: string, document = '') => `${transaction}#${document}`;
