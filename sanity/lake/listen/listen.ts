import { randomUUID } from 'node:crypto';
import type { Lake } from '../context.ts';
import { lastTransaction } from '../history/commits.ts';
import { ApiError, httpError } from '../http/apiError.ts';
import { log } from '../log.ts';
import { requireSize } from '../query/limits.ts';
import type { Matches } from '../query/pool/job.ts';
import { readParams } from '../query/route.ts';
import type { Commit } from '../store/store.ts';
import { parseFilter } from './filter.ts';
import { missedSince } from './missed.ts';
import { type EventOptions, eventId, mutationEvent, type Transition } from './mutationEvent.ts';
import { makeQuickFilter } from './quickFilter.ts';
import type { EventStream } from './stream.ts';

// It is parsed while everybody waits.
const maxQueryLength = 5000;

/** Whether each change of a commit concerns a listener. */
type CommitFilter = (commit: Commit) => Promise<Matches[]>;

/**
 * Sends every change to documents that a query selects: https://www.sanity.io/docs/http-reference/listen
 * `welcome` comes first, and every commit after it comes as events: who queries after the welcome misses nothing.
 * @param caller the user's id.
 * @param lastEventId where a listener that resumes left off.
 * @returns ends the subscription.
 * @throws ApiError 400
 */
export function listen(
  lake: Lake,
  url: URL,
  caller: string,
  lastEventId: string | undefined,
  stream: EventStream,
): () => void {
  const query = url.searchParams.get('query');
  if (!query) throw httpError(400, '"query" is missing: send GROQ');
  const filter = commitFilter(lake, query, readParams(url.searchParams), caller);
  const options: EventOptions = {
    // The client leaves out what is false, but for `includeMutations`.
    includeResult: url.searchParams.get('includeResult') === 'true',
    includePreviousRevision: url.searchParams.get('includePreviousRevision') === 'true',
    includeMutations: url.searchParams.get('includeMutations') !== 'false',
    effects: url.searchParams.get('effectFormat') === 'mendoza',
  };

  // Filters are asynchronous, so commits wait in line: events leave in the order of the commits.
  let line = Promise.resolve();
  let failed = false;
  const enqueue = (commit: Commit, skip = '') => {
    line = line
      .then(() => (failed ? undefined : sendEvents(commit, skip, filter, options, stream)))
      .catch((cause) => {
        failed = true;
        // After a time-out the client connects again and resumes; a query that cannot be run is given up for good.
        if (cause instanceof ApiError && cause.status < 500) stream.send('channelError', cause.body);
        else log.error('a listener failed and is closed', { cause });
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
  filter: CommitFilter,
  options: EventOptions,
  stream: EventStream,
): Promise<void> {
  const events = [];
  const matches = await filter(commit);
  for (const [index, change] of commit.changes.entries()) {
    const transition = transitionOf(matches[index]);
    if (transition) events.push({ change, transition });
  }
  const had = skip ? events.findIndex(({ change }) => change.id === skip) : -1;
  events.forEach(({ change, transition }, current) => {
    if (current <= had) return;
    const data = mutationEvent(commit, change, options, { transition, total: events.length, current });
    stream.send('mutation', data, data.eventId);
  });
}

function transitionOf(matches: Matches | undefined): Transition | undefined {
  if (matches?.before) return matches.after ? 'update' : 'disappear';
  return matches?.after ? 'appear' : undefined;
}

/** Decides here what `_id` and `_type` decide; the rest of a query runs in the pool, and so costs no commit anything. */
function commitFilter(
  lake: Lake,
  query: string,
  params: Record<string, unknown>,
  caller: string,
): CommitFilter {
  requireSize(query, params);
  if (query.length > maxQueryLength)
    throw httpError(413, `A listener's query has at most ${maxQueryLength} characters`);
  const quick = makeQuickFilter(parseFilter(query, params));
  return async ({ seq, changes }) => {
    const matches: Matches[] = [];
    for (const change of changes) {
      const [before, after] = [quick(change.before), quick(change.after)];
      if (before === undefined || after === undefined) {
        return lake.queries.run({ kind: 'filter', query, params, seq }, caller);
      }
      matches.push({ before, after });
    }
    return matches;
  };
}
