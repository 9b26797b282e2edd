import { randomUUID } from 'node:crypto';
import { lastTransaction } from '../history/commits.ts';
import { httpError } from '../http/error.ts';
import type { Lake } from '../lake.ts';
import { log } from '../log.ts';
import { readParams } from '../query/route.ts';
import type { Commit } from '../store/store.ts';
import { type DocumentFilter, makeFilter } from './filter.ts';
import { missedSince } from './missed.ts';
import { type EventOptions, eventId, mutationEvent, type Transition } from './mutationEvent.ts';
import type { EventStream } from './stream.ts';

/**
 * Sends every change to documents that a query selects: https://www.sanity.io/docs/http-reference/listen
 * `welcome` comes first, and every commit after it comes as events: who queries after the welcome misses nothing.
 * @param lastEventId where a listener that resumes left off.
 * @returns ends the subscription.
 * @throws ApiError 400
 */
export function listen(
  lake: Lake,
  url: URL,
  lastEventId: string | undefined,
  stream: EventStream,
): () => void {
  const query = url.searchParams.get('query');
  if (!query) throw httpError(400, '"query" is missing: send GROQ');
  const filter = makeFilter(query, readParams(url.searchParams), () => lake.view('raw'));
  const options: EventOptions = {
    // The client leaves out what is false, but for `includeMutations`.
    includeResult: url.searchParams.get('includeResult') === 'true',
    includePreviousRevision: url.searchParams.get('includePreviousRevision') === 'true',
    includeMutations: url.searchParams.get('includeMutations') !== 'false',
    effects: url.searchParams.get('effectFormat') === 'mendoza',
  };

  // Filters are asynchronous, so commits wait in line: events leave in the order of the commits.
  let line = Promise.resolve();
  const enqueue = (commit: Commit, skip = '') => {
    line = line
      .then(() => sendEvents(commit, skip, filter, options, stream))
      .catch((cause) => {
        log.error('a listener failed and is closed', { cause });
        stream.close();
      });
  };
  const { db } = lake.store;
  const missed =
    url.searchParams.get('enableResume') === 'true' ? missedSince(lake.store, lastEventId) : undefined;
  const last = lastTransaction(db);
  const name = { listenerName: randomUUID() };
  const here = last && eventId(last);
  if (missed === undefined) stream.send('welcome', name, here);
  else if (missed === 'unknown') stream.send('reset', name, here);
  else {
    stream.send('welcomeback', name);
    for (const { commit, skip } of missed) enqueue(commit, skip);
  }
  return lake.store.onCommit((commit) => enqueue(commit));
}

/** @param skip the document up to which the listener has had the commit's events. */
async function sendEvents(
  commit: Commit,
  skip: string,
  filter: DocumentFilter,
  options: EventOptions,
  stream: EventStream,
): Promise<void> {
  const events = [];
  for (const change of commit.changes) {
    const transition = transitionOf(await filter(change.before), await filter(change.after));
    if (transition) events.push({ change, transition });
  }
  const had = skip ? events.findIndex(({ change }) => change.id === skip) : -1;
  events.forEach(({ change, transition }, current) => {
    if (current <= had) return;
    const data = mutationEvent(commit, change, options, { transition, total: events.length, current });
    stream.send('mutation', data, data.eventId);
  });
}

function transitionOf(before: boolean, after: boolean): Transition | undefined {
  if (before) return after ? 'update' : 'disappear';
  return after ? 'appear' : undefined;
}
