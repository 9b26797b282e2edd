import { randomUUID } from 'node:crypto';
import type { Lake } from '../context.ts';
import { lastTransaction } from '../history/commits.ts';
import { ApiError, httpError } from '../http/apiError.ts';
import { log } from '../log.ts';
import { requireSize } from '../query/limits.ts';
import { knowsVersions } from '../query/perspective.ts';
import type { Matches } from '../query/pool/job.ts';
import { readParams } from '../query/route.ts';
import { isVersion, publishedId } from '../store/document.ts';
import type { Commit } from '../store/store.ts';
import { parseFilter } from './filter.ts';
import { missedSince } from './missed.ts';
import { type EventOptions, eventId, mutationEvent, type Transition } from './mutationEvent.ts';
import { makeQuickFilter } from './quickFilter.ts';
import type { EventStream } from './stream.ts';

// Characters. Parsing blocks all other requests.
const maxQueryLength = 5000;

/** Tests each change of a commit against a listener's query. */
type CommitFilter = (commit: Commit) => Promise<Matches[]>;

/**
 * Sends an event for each change to documents that a query selects: https://www.sanity.io/docs/http-reference/listen
 * `welcome` is sent first, followed by the events of every later commit. A client that queries after `welcome` misses none.
 * @param caller id of the user.
 * @param lastEventId id of the last event that a resuming listener received.
 * @returns a function that ends the subscription.
 * @throws ApiError 400 for an invalid query, 413 for a too long one.
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
    // The client omits options that are false, except `includeMutations`.
    includeResult: url.searchParams.get('includeResult') === 'true',
    includePreviousRevision: url.searchParams.get('includePreviousRevision') === 'true',
    includeMutations: url.searchParams.get('includeMutations') !== 'false',
    effects: url.searchParams.get('effectFormat') === 'mendoza',
  };

  const isWanted = wantedDocuments(url);

  // Filters are asynchronous. The promise chain keeps the events in commit order.
  let chain = Promise.resolve();
  let failed = false;
  const enqueue = (commit: Commit, skip = '') => {
    chain = chain
      .then(() => (failed ? undefined : sendEvents(commit, skip, filter, isWanted, options, stream)))
      .catch((cause) => {
        failed = true;
        // After a timeout the client reconnects and resumes. `channelError` makes it give up on a query that cannot run.
        if (cause instanceof ApiError && cause.status < 500) stream.send('channelError', cause.body);
        else log.error('a listener failed and is closed', { cause });
        stream.close();
      });
  };
  const { db } = lake.store;
  const missed =
    url.searchParams.get('enableResume') === 'true' ? missedSince(lake.store, lastEventId) : undefined;
  const transactionId = lastTransaction(db);
  const data = { listenerName: randomUUID() };
  const currentEventId = transactionId && eventId(transactionId);
  if (missed === undefined) stream.send('welcome', data, currentEventId);
  else if (missed === 'unknown') stream.send('reset', data, currentEventId);
  else {
    stream.send('welcomeback', data);
    for (const { commit, skip } of missed) enqueue(commit, skip);
  }
  return lake.store.onCommit((commit) => enqueue(commit));
}

/**
 * Returns a filter of the documents that a listener hears of: since API version 2025-02-19 only what is published, unless
 * `includeAllVersions` is set; before, drafts too, but no versions.
 */
function wantedDocuments({ pathname, searchParams }: URL): (id: string) => boolean {
  if (searchParams.get('includeAllVersions') === 'true') return () => true;
  const [, version = ''] = /^\/v([^/]+)\//.exec(pathname) ?? [];
  return knowsVersions(version) ? (id) => publishedId(id) === id : (id) => !isVersion(id);
}

/** @param skip id of the document up to which the listener already has the commit's events; empty: none */
async function sendEvents(
  commit: Commit,
  skip: string,
  filter: CommitFilter,
  isWanted: (id: string) => boolean,
  options: EventOptions,
  stream: EventStream,
): Promise<void> {
  const events = [];
  const matches = await filter(commit);
  for (const [index, change] of commit.changes.entries()) {
    const transition = transitionOf(matches[index]);
    if (transition && isWanted(change.id)) events.push({ change, transition });
  }
  const lastSkipped = skip ? events.findIndex(({ change }) => change.id === skip) : -1;
  events.forEach(({ change, transition }, current) => {
    if (current <= lastSkipped) return;
    const data = mutationEvent(commit, change, options, { transition, total: events.length, current });
    stream.send('mutation', data, data.eventId);
  });
}

function transitionOf(matches: Matches | undefined): Transition | undefined {
  if (matches?.before) return matches.after ? 'update' : 'disappear';
  return matches?.after ? 'appear' : undefined;
}

/** Evaluates conditions on `_id` and `_type` here. Other conditions run in the query pool, so they do not delay commits. */
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
        return lake.queries.run({ kind: 'filter', query, params, identity: caller, seq }, caller);
      }
      matches.push({ before, after });
    }
    return matches;
  };
}
